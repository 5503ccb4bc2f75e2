// Netlify's own parsers read how the site is to be served: the headers of netlify.toml and the redirects of the built site.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from 'netlify-redirect-parser';
import { read } from './site.mjs';

const folder = process.env.SITE ? resolve(process.env.SITE) : fileURLToPath(new URL('../../output', import.meta.url));
const netlifyConfigPath = fileURLToPath(new URL('../../netlify.toml', import.meta.url));
const { headers, errors } = await parseAllHeaders({
  headersFiles: [`${folder}/_headers`], netlifyConfigPath, configHeaders: [], minimal: false,
});

// As Netlify's own development server serves a path: of two rules that set one header, the later.
const headersOf = (path) => Object.assign({}, ...headers.filter(({ forRegExp }) => forRegExp.test(path)).map(({ values }) => values));

const pages = ['/', '/index.html', '/history/', '/history/berlin-plus.html', '/no/such/page', '/404.html', '/search.html'];
const assets = readdirSync(`${folder}/assets`).map((name) => `/assets/${name}`);
const isFingerprinted = (path) => /\.[0-9a-f]{10}\.[a-z]+$/.test(path);

test('the headers have no error', async () => {
  assert.deepEqual(errors, []);
  const minimal = await parseAllHeaders({
    headersFiles: [`${folder}/_headers`], netlifyConfigPath, configHeaders: [], minimal: true,
  });
  assert.deepEqual(minimal.errors, []);
  assert.equal(minimal.headers.length, headers.length);
});

test('everything is served with a policy that lets nothing inline or foreign run', () => {
  for (const path of [...pages, ...assets, '/timeline/timeline.ics', '/data/site.json', '/offline/eu-nato-site.zip']) {
    const policy = headersOf(path)['Content-Security-Policy'];
    const directives = new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
    assert.deepEqual(directives.get('default-src'), ["'none'"]);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
      assert.ok(directives.has(name), `${name} does not fall back to default-src`);
    }
    for (const [name, values] of directives) {
      assert.ok(values.every((value) => value === "'self'" || value === "'none'"), `${name} ${values.join(' ')}`);
    }
  }
});

test('the service worker may run, and ask the site and nobody else', () => {
  for (const path of [...pages, '/service-worker.js']) {
    const policy = headersOf(path)['Content-Security-Policy'];
    assert.match(policy, /worker-src 'self'/);
    assert.match(policy, /connect-src 'self'/);
  }
});

test('everything is served with the headers that keep a reader safe', () => {
  for (const path of [...pages, ...assets]) {
    const served = headersOf(path);
    const age = Number(/max-age=(\d+)/.exec(served['Strict-Transport-Security'])?.[1]);
    assert.ok(age >= 31536000, 'a year at least');
    assert.equal(served['X-Content-Type-Options'], 'nosniff');
    assert.match(served['Referrer-Policy'], /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/);
    assert.match(served['Permissions-Policy'], /camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    assert.equal(served['Cross-Origin-Opener-Policy'], 'same-origin');
    assert.equal(served['Cross-Origin-Resource-Policy'], 'same-origin');
    assert.equal(served['Access-Control-Allow-Origin'], undefined);
  }
});

test('what has a fingerprint is kept for ever, and nothing else', () => {
  assert.ok(assets.filter(isFingerprinted).length >= 4);
  for (const path of [...pages, ...assets, '/service-worker.js', '/search-loader.js', '/favicon.svg', '/site.webmanifest', '/feed.xml', '/sitemap.xml', '/data/site.json']) {
    const isForEver = /immutable/.test(headersOf(path)['Cache-Control']);
    assert.equal(isForEver, isFingerprinted(path), `${path}: ${headersOf(path)['Cache-Control']}`);
  }
});

test('other sites may read the data', () => {
  assert.equal(headersOf('/data/site.json')['Access-Control-Allow-Origin'], '*');
  assert.equal(headersOf('/data/site.json')['Cross-Origin-Resource-Policy'], 'cross-origin');
});

test('every old address leads to a page, for good', async () => {
  const { redirects, errors: mistakes } = await parseAllRedirects({
    redirectsFiles: [`${folder}/_redirects`], netlifyConfigPath, configRedirects: [], minimal: false,
  });
  assert.deepEqual(mistakes, []);
  assert.equal(redirects.length, read('_redirects').split('\n').filter(Boolean).length);
  for (const { path, to, status, force } of redirects) {
    assert.ok(existsSync(`${folder}${path}`), `a page leads on where the server does not: ${path}`);
    const { pathname } = new URL(to);
    assert.ok(existsSync(`${folder}${pathname}`), `${path} leads to ${to}, which is not there`);
    assert.deepEqual([status, force], [301, true]);
    assert.ok(!redirects.some((other) => other.path === pathname), `${path} leads to an old address`);
  }
});
