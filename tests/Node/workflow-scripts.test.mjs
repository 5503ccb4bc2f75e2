// What the workflows do with rights on the repository is tried here on a GitHub made of objects.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findArtifact, writeComment } from '../../.github/scripts/comment.mjs';
import { keepIssue } from '../../.github/scripts/links.mjs';

const repo = { owner: 'example', repo: 'eu-nato-site' };
const bot = { login: 'github-actions[bot]' };
const marker = '<!-- what-this-changes -->';

let folder;
let told;
let done;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflow-scripts-'));
  [told, done] = [[], []];
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name, text) => writeFileSync(join(folder, name), text);
const core = { info: (text) => told.push(text), warning: (text) => told.push(text) };

// Answers lists from what is given, by the filters that GitHub would apply, and keeps what was changed.
function gitHubOf({ artifacts = [], pulls = [], comments = [], issues = [] }) {
  const change = (what) => async (parameters) => done.push({ what, ...parameters });
  return {
    paginate: async (list, parameters) => list(parameters),
    rest: {
      actions: { listWorkflowRunArtifacts: ({ run_id }) => artifacts.filter((artifact) => artifact.run === run_id) },
      pulls: { list: ({ head, state }) => pulls.filter((pull) => pull.head.label === head && pull.state === state) },
      issues: {
        listComments: ({ issue_number }) => comments.filter((comment) => comment.on === issue_number),
        listForRepo: ({ labels, state }) => issues.filter((issue) => issue.labels.includes(labels) && issue.state === state),
        createComment: change('comment'),
        updateComment: change('new comment text'),
        create: change('issue'),
        update: change('issue changed'),
      },
    },
  };
}

const pullRequest = (number, sha, more = {}) => ({ number, state: 'open', head: { label: 'stranger:topic', sha }, ...more });
const contextOf = (run = {}) => ({
  repo,
  serverUrl: 'https://github.com',
  sha: 'c0ffee',
  runId: 77,
  payload: { workflow_run: { id: 5, head_sha: 'abc', head_branch: 'topic', head_repository: { owner: { login: 'stranger' } }, ...run } },
});
const comment = (given, run) => writeComment({ github: gitHubOf(given), context: contextOf(run), core }, folder);
const find = (artifacts) => findArtifact({ github: gitHubOf({ artifacts }), context: contextOf(), core });

test('what the run left is fetched, unless it is too large, gone, or not there', async () => {
  const artifact = { name: 'comment', run: 5, size_in_bytes: 300, expired: false };

  assert.equal(await find([artifact]), 'comment');
  assert.equal(await find([]), '');
  assert.equal(await find([{ ...artifact, run: 6 }]), '');
  assert.equal(await find([{ ...artifact, name: 'sarif' }]), '');
  assert.equal(await find([{ ...artifact, expired: true }]), '');
  assert.equal(await find([{ ...artifact, size_in_bytes: 10_000_000 }]), '');
});

test('a first run writes a comment, and a later one changes it', async () => {
  write('number', '12\n');
  write('body.md', 'One topic is longer.\n');
  const pulls = [pullRequest(12, 'abc')];

  await comment({ pulls });
  await comment({ pulls, comments: [{ on: 12, id: 3, user: { login: 'reader' }, body: `${marker}\nmine` }, { on: 12, id: 4, user: bot, body: `${marker}\nold` }] });
  await comment({ pulls, comments: [{ on: 12, id: 4, user: bot, body: `${marker}\nOne topic is longer.\n` }] });

  assert.deepEqual(done, [
    { what: 'comment', ...repo, issue_number: 12, body: `${marker}\nOne topic is longer.\n` },
    { what: 'new comment text', ...repo, comment_id: 4, body: `${marker}\nOne topic is longer.\n` },
  ]);
});

for (const [why, pulls, run] of [
  ['of another commit', [pullRequest(12, 'newer')]],
  ['of another branch', [pullRequest(12, 'abc', { head: { label: 'stranger:other', sha: 'abc' } })]],
  ['of somebody else', [pullRequest(12, 'abc', { head: { label: 'reader:topic', sha: 'abc' } })]],
  ['that is closed', [pullRequest(12, 'abc', { state: 'closed' })]],
  ['whose repository is gone', [pullRequest(12, 'abc')], { head_repository: null }],
  ['with another number', [pullRequest(13, 'abc')]],
]) {
  test(`nothing is written into a pull request ${why}`, async () => {
    write('number', '12\n');
    write('body.md', 'Text.');

    await comment({ pulls }, run);

    assert.deepEqual(done, []);
    assert.equal(told.length, 1);
  });
}

test('what the run says can call nobody, forge no mark, and not be too long', async () => {
  write('number', '12\n');
  write('body.md', `@reader and ${marker} and ${'long '.repeat(20_000)}`);

  await comment({ pulls: [pullRequest(12, 'abc')] });

  const [{ body }] = done;
  assert.ok(body.startsWith(`${marker}\n@\u200breader and &lt;!-- what-this-changes --> and long`));
  assert.ok(body.length < 65_536);
  assert.match(body, /more than fits here/);
});

test('what the run left is read only where it is a file of some size', async () => {
  write('number', '12\n');
  symlinkSync(join(folder, 'number'), join(folder, 'body.md'));
  await assert.rejects(comment({ pulls: [pullRequest(12, 'abc')] }), /is no file/);

  rmSync(join(folder, 'body.md'));
  write('body.md', 'x'.repeat(2_000_000));
  await assert.rejects(comment({ pulls: [pullRequest(12, 'abc')] }), /bytes/);
  assert.deepEqual(done, []);
});

const summary = 'Checked 5 pages in 1.00 s, with 0 warnings.\n  12 links and anchors checked\nAsked 3 addresses of 2 hosts, with 2 warnings.\n  1 refused to answer a program; open them in a browser now and then:\n    403 https://b.example/\n';
const addressOfAKind = "input/sources.yml(9,9): warning address-tracking: 'https://a.example/3?utm_source=b' tells where a reader comes from; write it without";
const problems = [
  "input/sources.yml(8,9): warning address-moved: 'https://a.example/1' has moved for good to 'https://b.example/`@reader`'; see that it is the same text, and write that address",
  "input/topics/history/one.md(3,4): warning address-gone: 'https://a.example/2' is no longer there (its host answers 404); write where the text stands now, or a copy of it as 'archived' of the source",
  "input/topics/history/one.md(1,1): warning review-due: this topic was to be reviewed; do it",
  addressOfAKind,
  '',
].join('\n');
const keep = (issues) => keepIssue({ github: gitHubOf({ issues }), context: contextOf(), core }, folder);
const issueOf = (body = '<!-- addresses-that-need-a-look -->\nold') => ({ number: 9, state: 'open', labels: ['links'], user: bot, body });

test('addresses that need a look make one issue, which names each line', async () => {
  write('summary.txt', summary);
  write('problems.txt', problems);

  await keep([]);
  await keep([{ ...issueOf(), user: { login: 'reader' } }, issueOf()]);

  assert.deepEqual(done.map(({ what, issue_number, labels }) => ({ what, issue_number, labels })), [
    { what: 'issue', issue_number: undefined, labels: ['links'] },
    { what: 'issue changed', issue_number: 9, labels: undefined },
  ]);
  assert.equal(done[0].body, done[1].body);
  assert.ok(!('state' in done[1]));
  assert.equal(done[0].body, `<!-- addresses-that-need-a-look -->
The weekly check asked every address that the site names. What it says of each ends with what to do.

## Gone

- [input/topics/history/one.md, line 3](https://github.com/example/eu-nato-site/blob/c0ffee/input/topics/history/one.md#L3) <https://a.example/2>: \`'https://a.example/2' is no longer there (its host answers 404); write where the text stands now, or a copy of it as 'archived' of the source\`

## Moved for good

- [input/sources.yml, line 8](https://github.com/example/eu-nato-site/blob/c0ffee/input/sources.yml#L8) <https://a.example/1>: \`'https://a.example/1' has moved for good to 'https://b.example/'@reader''; see that it is the same text, and write that address\`

From [this run](https://github.com/example/eu-nato-site/actions/runs/77), which keeps the whole list for a while:

\`\`\`text
Asked 3 addresses of 2 hosts, with 2 warnings.
  1 refused to answer a program; open them in a browser now and then:
    403 https://b.example/
\`\`\``);
});

test('when all is well the issue is closed, and none is opened', async () => {
  write('summary.txt', summary);
  write('problems.txt', `${addressOfAKind}\n`);

  await keep([]);
  assert.deepEqual(done, []);

  await keep([issueOf()]);
  assert.equal(done.length, 1);
  assert.equal(done[0].state, 'closed');
  assert.match(done[0].body, /Now all is well\./);
});

test('a run that reached nobody changes nothing', async () => {
  write('summary.txt', summary.replace('Asked', 'Not asked'));
  write('problems.txt', 'None of 145 hosts could be reached, so nothing is known of their addresses.\n');

  await keep([issueOf()]);

  assert.deepEqual(done, []);
  assert.equal(told.length, 1);
});

test('more than an issue can hold is counted', async () => {
  write('summary.txt', summary);
  write('problems.txt', problems.split('\n')[1].concat('\n').repeat(1000));

  await keep([]);

  assert.ok(done[0].body.length < 65_536);
  assert.match(done[0].body, /And \d+ more than fit here\./);
});
