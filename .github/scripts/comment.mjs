// What comment.yml does: find the pull request that a run of check.yml was for, and keep one comment in it up to date.
// The run built the code of whoever proposed it, so all that it left may be forged: how large it is, which pull request it
// names, and what it says.
import fs from 'node:fs';
import path from 'node:path';

const MARKER = '<!-- what-this-changes -->';
const AUTHOR = 'github-actions[bot]';
const ARTIFACT = 'comment';
const MAX_ARTIFACT_BYTES = 256 * 1024;
const MAX_FILE_BYTES = 1024 * 1024;

// GitHub takes 65,536 characters.
const MAX_CHARACTERS = 60_000;

/** The name of the artifact to fetch, or '' where the run left none that may be fetched. */
export async function findArtifact({ github, context, core }) {
  const artifacts = await github.paginate(github.rest.actions.listWorkflowRunArtifacts, {
    ...context.repo,
    run_id: context.payload.workflow_run.id,
    name: ARTIFACT,
    per_page: 100,
  });
  const artifact = artifacts.find(({ name, expired }) => name === ARTIFACT && !expired);
  if (!artifact) {
    core.info('The run left nothing to tell.');
    return '';
  }

  if (artifact.size_in_bytes > MAX_ARTIFACT_BYTES) {
    core.warning(`What the run left has ${artifact.size_in_bytes} bytes; more than ${MAX_ARTIFACT_BYTES} are not fetched.`);
    return '';
  }

  return ARTIFACT;
}

/** Writes the comment, or brings the one that is there up to date. */
export async function writeComment({ github, context, core }, folder) {
  const number = await findPullRequest({ github, context }, read(folder, 'number').trim());
  if (number === null) {
    core.warning('No open pull request has the commit that was checked and the number that the run left.');
    return;
  }

  const body = `${MARKER}\n${harmless(read(folder, 'body.md'))}`;
  const comments = await github.paginate(github.rest.issues.listComments, { ...context.repo, issue_number: number, per_page: 100 });
  const old = comments.find((comment) => comment.user?.login === AUTHOR && comment.body?.startsWith(MARKER));
  if (!old) {
    await github.rest.issues.createComment({ ...context.repo, issue_number: number, body });
  } else if (old.body !== body) {
    await github.rest.issues.updateComment({ ...context.repo, comment_id: old.id, body });
  }
}

// GitHub says of which commit and branch the run was; the number that the run left only picks among the pull requests of that
// branch and commit, of which there is more than one where the same is proposed for two bases.
async function findPullRequest({ github, context }, claimed) {
  const run = context.payload.workflow_run;
  const pulls = await github.paginate(github.rest.pulls.list, {
    ...context.repo,
    state: 'open',
    head: `${run.head_repository?.owner?.login}:${run.head_branch}`,
    per_page: 100,
  });
  return pulls.find((pull) => pull.head.sha === run.head_sha && String(pull.number) === claimed)?.number ?? null;
}

function read(folder, name) {
  const file = path.join(folder, name);
  const found = fs.lstatSync(file);
  if (!found.isFile() || found.size > MAX_FILE_BYTES) {
    throw new Error(`'${name}' is no file, or has more than ${MAX_FILE_BYTES} bytes.`);
  }

  return fs.readFileSync(file, 'utf8');
}

// It calls nobody, pretends to be no comment of ours elsewhere, and is cut where GitHub would refuse it.
function harmless(text) {
  const quiet = text.replaceAll('<!--', '&lt;!--').replace(/@(?=[\w-])/g, '@\u200b');
  return quiet.length <= MAX_CHARACTERS ? quiet : `${quiet.slice(0, MAX_CHARACTERS)}\n\n… and more than fits here.`;
}
