// What links.yml does with what 'check --external' said: one issue about the addresses of other hosts that need a look.
import fs from 'node:fs';
import path from 'node:path';

const LABEL = 'links';
const MARKER = '<!-- addresses-that-need-a-look -->';
const AUTHOR = 'github-actions[bot]';
const TITLE = 'Addresses of other hosts that need a look';

// As many as fit into an issue, which GitHub ends at 65,536 characters.
const MAX_CHARACTERS = 55_000;

const GROUPS = [
  ['address-gone', 'Gone'],
  ['address-private', 'Not public'],
  ['address-unreachable', 'Not to be opened'],
  ['address-moved', 'Moved for good'],
  ['address-unasked', 'Not asked this time'],
];

/** Opens the issue, brings it up to date, or closes it. */
export async function keepIssue({ github, context, core }, folder) {
  const problems = read(fs.readFileSync(path.join(folder, 'problems.txt'), 'utf8'));
  const summary = fs.readFileSync(path.join(folder, 'summary.txt'), 'utf8');
  if (!/^Asked \d/m.test(summary)) {
    core.warning('No host could be reached, so nothing is known of the addresses.');
    return;
  }

  const issues = await github.paginate(github.rest.issues.listForRepo, { ...context.repo, state: 'open', labels: LABEL, per_page: 100 });
  const issue = issues.find((one) => one.user?.login === AUTHOR && one.body?.startsWith(MARKER));
  const body = write(problems, summary, context);
  if (problems.length === 0 && issue) {
    await github.rest.issues.update({ ...context.repo, issue_number: issue.number, body, state: 'closed', state_reason: 'completed' });
  } else if (problems.length > 0 && issue) {
    await github.rest.issues.update({ ...context.repo, issue_number: issue.number, body });
  } else if (problems.length > 0) {
    await github.rest.issues.create({ ...context.repo, title: TITLE, body, labels: [LABEL] });
  }
}

// Other warnings on addresses are about how they are written, which the check of a pull request tells.
// input/sources.yml(148,9): warning address-gone: 'https://host.example/page' is no longer there (...); write ...
function read(text) {
  return [...text.matchAll(/^([^\s(]+)\((\d+),\d+\): warning (address-[a-z]+): (.+)$/gm)]
    .map(([, file, line, code, message]) => ({ file, line, code, message }))
    .filter(({ code }) => GROUPS.some(([known]) => code === known));
}

function write(problems, summary, context) {
  const lines = [MARKER, 'The weekly check asked every address that the site names. What it says of each ends with what to do.'];
  let length = 0;
  let left = 0;
  for (const [code, heading] of GROUPS) {
    const group = problems.filter((problem) => problem.code === code);
    const entries = group.map((problem) => entry(problem, context)).filter((line) => (length += line.length + 1) <= MAX_CHARACTERS);
    left += group.length - entries.length;
    if (entries.length > 0) {
      lines.push('', `## ${heading}`, '', ...entries);
    }
  }

  if (problems.length === 0) {
    lines.push('', 'Now all is well.');
  }

  if (left > 0) {
    lines.push('', `And ${left} more than fit here.`);
  }

  const run = `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${context.runId}`;
  const said = summary.slice(summary.search(/^Asked \d/m)).trimEnd();
  lines.push('', `From [this run](${run}), which keeps the whole list for a while:`, '', fenced(said.slice(0, 5000)));
  return lines.join('\n');
}

// In code, since other hosts had a say in the words: they format nothing and call nobody. The address itself can be followed.
function entry({ file, line, message }, context) {
  const place = `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/blob/${context.sha}/${file}#L${line}`;
  const address = /^'(https?:\/\/[^\s'<>]+)'/.exec(message)?.[1];
  return `- [${file}, line ${line}](${place})${address ? ` <${address}>` : ''}: \`${message.replaceAll('`', "'")}\``;
}

function fenced(text) {
  return ['```text', text.replaceAll('```', "'''"), '```'].join('\n');
}
