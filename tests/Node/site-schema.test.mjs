// The published data follows the schema that is published with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readJson } from './site.mjs';

const site = readJson('data/site.json');
const schema = readJson('data/site.schema.json');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);
const isValid = (data) => {
  validate(data);
  return validate.errors ?? [];
};

test('the schema is a schema', () => {
  assert.ok(ajv.validateSchema(schema));
  assert.match(schema.$id, /^https:\/\/.*\/data\/site\.schema\.json$/);
});

test('the data follows the schema', () => {
  assert.deepEqual(isValid(site), []);
});

test('the schema refuses what the data must not be', () => {
  const broken = (change) => {
    const copy = structuredClone(site);
    change(copy);
    return isValid(copy).length > 0;
  };
  assert.ok(broken((copy) => delete copy.topics[0].title));
  assert.ok(broken((copy) => (copy.terms[0].unheard = 1)));
  assert.ok(broken((copy) => (copy.events[0].organisation = 'un')));
  assert.ok(broken((copy) => (copy.events[0].date = null)));
  assert.ok(broken((copy) => (copy.site.factsAsOf = 'yesterday')));
  assert.ok(broken((copy) => (copy.series[0].points[0].value = '1')));
});

test('every id in the data leads somewhere', () => {
  const ids = (list) => new Set(list.map((item) => item.id));
  const [topics, terms, events, sources] = [site.topics, site.terms, site.events, site.sources].map(ids);
  const all = (list, known, from) => list.forEach((id) => assert.ok(known.has(id), `${from} names ${id}`));
  for (const topic of site.topics) {
    all(topic.related, topics, topic.id);
    all(topic.sources, sources, topic.id);
    all(topic.terms, terms, topic.id);
    all(topic.events, events, topic.id);
  }
  for (const entry of site.events) {
    all([entry.topic, ...entry.otherTopics], topics, entry.id);
    all(entry.terms, terms, entry.id);
    all(entry.sources, sources, entry.id);
  }
  for (const item of [...site.terms, ...site.disagreements, ...site.statements]) {
    all([item.topic], topics, item.id ?? item.key);
    all(item.sources, sources, item.id ?? item.key);
  }
});
