// The SARIF that the program writes follows the format's own schema, and has what GitHub code scanning asks for besides.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readJson } from './site.mjs';

const log = readJson('report.sarif');
const require = createRequire(import.meta.url);
const { id, $schema, ...schema } = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));

// The schema is of draft 4, of which it uses nothing that later drafts read otherwise but for its own name; one of its patterns is no
// pattern of Unicode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);
const errorsIn = (data) => {
  validate(data);
  return validate.errors ?? [];
};

const [run] = log.runs;
const { rules } = run.tool.driver;

test('the document follows the schema of SARIF', () => {
  assert.equal($schema, 'http://json-schema.org/draft-04/schema#');
  assert.match(id, /sarif-2\.1\.0/);
  assert.deepEqual(errorsIn(log), []);
});

test('the schema refuses what SARIF must not be', () => {
  const broken = (change) => {
    const copy = structuredClone(log);
    change(copy.runs[0]);
    return errorsIn(copy).length > 0;
  };
  assert.ok(broken((copy) => delete copy.tool.driver.name));
  assert.ok(broken((copy) => (copy.results[0].level = 'fatal')));
  assert.ok(broken((copy) => (copy.results[0].locations[0].physicalLocation.region.startLine = 0)));
  assert.ok(broken((copy) => (copy.tool.driver.rules[0].helpUri = 'not an address')));
  assert.ok(broken((copy) => delete copy.results[0].message));
});

test('every rule says what GitHub shows of it', () => {
  assert.ok(rules.length > 50);
  assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
  for (const rule of rules) {
    assert.ok(rule.shortDescription.text.length <= 1024 && rule.fullDescription.text.length <= 1024, rule.id);
    assert.ok(rule.help.text && rule.help.markdown, rule.id);
    assert.ok(rule.helpUri.endsWith(`/help/${rule.id}.html`), rule.helpUri);
    assert.match(rule.defaultConfiguration.level, /^(error|warning)$/);
  }
});

test('every result names its rule, a file of the repository and a place in it', () => {
  assert.ok(run.results.length > 1);
  for (const result of run.results) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, rules[result.ruleIndex].defaultConfiguration.level);
    assert.equal(result.locations.length, 1);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.match(artifactLocation.uri, /^[\w./%-]+$/);
    assert.ok(artifactLocation.uri.startsWith('input/'), artifactLocation.uri);
    assert.ok(region.startLine >= 1 && region.startColumn >= 1);
  }
  const prints = run.results.map((result) => JSON.stringify(result.partialFingerprints));
  assert.equal(new Set(prints).size, prints.length);
});
