// What readers ask, and where each question should lead first. One of several answers is enough where several are good: what new content
// answers better is added.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from './site.mjs';
import { search } from './site-search.mjs';

const first = {
  'what is PESCO': ['glossary/pesco.html', 'capabilities/capability-development.html#pesco'],
  'what is Berlin Plus': ['history/berlin-plus.html', 'glossary/berlin-plus-arrangements.html'],
  'where is SHAPE': ['glossary/shape.html'],
  "what's the EDA": ['glossary/european-defence-agency.html'],
  'when was NATO founded': ['timeline/index.html#1949-04-04-nato-founded'],
  'when was the European Defence Agency founded': ['timeline/index.html#2004-07-12-european-defence-agency-founded'],
  'when did EUMAM start': ['glossary/eumam-ukraine.html'],
  'when did Althea begin': ['glossary/althea.html'],
  'treaty of Lisbon date': ['glossary/lisbon-treaty.html'],
  'spending by country': ['figures/index.html#Figure-defence-spending-by-country-as-a-share-of-gdp-2024'],
  'how do I cite this': ['about.html#how-to-cite'],
  EUPM: ['timeline/index.html#eupm-begins'],
  'when did Finland join NATO': ['timeline/index.html#2023-04-04-finland-joins-nato'],
  'who commands Althea': ['disagreements/index.html#althea-commander'],
  'who is the secretary general of NATO': ['glossary/nato-secretary-general.html'],
  'how does the EU support Ukraine': ['ukraine/support-to-ukraine.html', 'glossary/eumam-ukraine.html'],
  'what does the EU spend on defence': ['disagreements/index.html#eu-defence-spending-2024', 'capabilities/defence-spending.html'],
  'what is the difference between EU and NATO': ['foundations/two-natures-compared.html'],
  'how many members does NATO have': ['glossary/nato.html', 'members/index.html', 'foundations/membership-overlap.html'],
  'COVID-19': ['timeline/index.html#pandemic-tests-eu-nato-cooperation'],
  'which countries are in NATO but not in the EU': ['members/index.html', 'foundations/membership-overlap.html'],
  'Article 42.7': ['glossary/article-42-7.html'],
  '2% target': ['glossary/two-percent-guideline.html', 'capabilities/defence-spending.html#who-meets-the-target'],
  '800 billion': ['capabilities/rearm-europe-readiness-2030.html#what-the-800-billion-are'],
  'joint declaration 2023': ['glossary/third-joint-declaration.html', 'timeline/index.html#2023-01-10-third-eu-nato-joint-declaration-signed'],
  'hybrid threats': ['security/hybrid-threats.html'],
  'cyber defence': ['security/cyber-defence.html'],
  'military mobility': ['security/military-mobility.html', 'glossary/military-mobility-effort.html'],
  'defense industry': ['capabilities/defence-industry.html'],
  'undersea cables': ['security/resilience-infrastructure.html#at-sea', 'timeline/index.html#2025-02-21-eu-action-plan-for-undersea-cables'],
  'which countries are in NATO but not the EU': ['members/index.html', 'foundations/membership-overlap.html'],
  'countries in NATO': ['members/index.html', 'glossary/nato.html'],
  'EU member states': ['members/index.html', 'glossary/eu.html'],
  'is Ireland in NATO': ['members/index.html#IE'],
  'is Norway in the EU': ['members/index.html#NO'],
  'is the UK in NATO': ['members/index.html#GB'],
  'when did the UK leave the EU': ['timeline/index.html#2020-01-31-the-united-kingdom-leaves-the-eu'],
  USA: ['members/index.html#US'],
  'NATO response force': ['glossary/nato-response-force.html'],
  'European Defence Community': ['glossary/european-defence-community.html'],
  'EU battlegroups': ['glossary/eu-battlegroup.html'],
  'Unified Protector': ['glossary/unified-protector.html'],
  'Bucharest summit 2008': ['timeline/index.html#bucharest-summit-2008'],
  'what is a STANAG': ['glossary/stanag.html'],
  PARP: ['glossary/parp.html'],
  'EU in the Sahel': ['glossary/eu-missions-in-the-sahel.html'],
  'French withdrawal from NATO': ['timeline/index.html#french-withdrawal-1966'],
  'Albright 3 Ds': ['glossary/three-ds.html'],
  'Macron brain death': ['timeline/index.html#macron-brain-death'],
  eFP: ['glossary/enhanced-forward-presence.html'],
  'drone wall': ['glossary/european-drone-defence-initiative.html'],
  'Cyprus problem': ['glossary/cyprus-dispute.html'],
  Turkey: ['glossary/cyprus-dispute.html', 'members/index.html#TR', 'foundations/membership-overlap.html#is-türkiye-in-the-eu'],
  'EU NATO cooperation': ['foundations/overview.html'],
  'why do the EU and NATO cooperate': ['foundations/overview.html#why-the-eu-and-nato-cooperate'],
  'is Turkey in the EU': ['foundations/membership-overlap.html#is-türkiye-in-the-eu', 'members/index.html#TR'],
  'is Ukraine in NATO': ['foundations/membership-overlap.html#is-ukraine-in-nato'],
  'is Switzerland in NATO': ['foundations/membership-overlap.html#is-switzerland-in-nato-or-the-eu'],
  'NATO members list': ['foundations/membership-overlap.html', 'members/index.html'],
  OTAN: ['glossary/nato.html'],
  Bündnisfall: ['glossary/article-5.html'],
  'EU rapid reaction force': ['glossary/rapid-deployment-capacity.html'],
  '1500 troops': ['timeline/index.html#eu-battlegroups-ready', 'glossary/eu-battlegroup.html'],
  'defence commissioner': ['glossary/andrius-kubilius.html'],
  Kallas: ['glossary/kaja-kallas.html'],
  'Berlin Plus': ['history/berlin-plus.html'],
  'how many countries are in both': ['foundations/membership-overlap.html#which-countries-are-in-both'],
  'countries in both the EU and NATO': ['foundations/membership-overlap.html#which-countries-are-in-both', 'members/index.html'],
  'aid to ukraine by channel': ['figures/index.html#Figure-aid-to-ukraine-by-channel'],
  offline: ['about.html#without-a-connection'],
  'without internet': ['about.html#without-a-connection'],
  zip: ['about.html#without-a-connection'],
  pdf: ['print/index.html'],
  book: ['print/index.html'],
  print: ['print/index.html'],
  'download data': ['about.html#data-to-download'],
  csv: ['about.html#data-to-download'],
  rss: ['about.html#data-to-download'],
  about: ['about.html'],
  contribute: ['contribute.html'],
  'think tanks': ['politics/expert-views.html'],
  'EU high representative now': ['glossary/high-representative.html'],
  'who is the current NATO secretary general': ['glossary/nato-secretary-general.html'],
  'latest strategic concept': ['glossary/strategic-concept.html'],
  'last progress report': ['glossary/progress-reports.html'],
  'defence spending now': ['capabilities/defence-spending.html'],
  'current operations': ['operations/index.html'],
  'berlin plus disagree': ['history/berlin-plus.html'],
  'disagreement on Althea commander': ['disagreements/index.html#althea-commander'],
  'which allies disagree on spending': ['disagreements/index.html#allies-at-two-percent-in-2024'],
  'where sources differ': ['about.html#where-sources-differ', 'disagreements/index.html'],
  disagreements: ['disagreements/index.html'],
  'drones over Poland': ['timeline/index.html#2025-09-10-drones-over-poland-lead-to-allied-consultations-and-to-eastern-sentry'],
  'Brexit effect on EU-NATO': ['glossary/brexit.html', 'partners/great-powers-and-brexit.html'],
  'effect of Brexit on NATO': ['glossary/brexit.html', 'partners/great-powers-and-brexit.html'],
  'impact of Trump on NATO EU': ['glossary/donald-trump.html', 'partners/transatlantic-shift.html'],
  'effects of Covid on EU NATO cooperation': ['timeline/index.html#pandemic-tests-eu-nato-cooperation'],
  'NATO headquarters EU liaison office': ['history/first-institutional-links.html', 'history/first-institutional-links.html#liaison-officers-2005-and-2006', 'glossary/permanent-liaison-team.html'],
  'when was Berlin Plus signed': ['history/berlin-plus.html', 'glossary/berlin-plus-arrangements.html'],
  'when was the first joint declaration signed': ['glossary/warsaw-declaration.html'],
  'text of the third joint declaration': ['glossary/third-joint-declaration.html'],
  'Warsaw declaration 2016 text': ['glossary/warsaw-declaration.html'],
  'strategic compass year': ['glossary/strategic-compass.html'],
  'what year did Sweden join NATO': ['timeline/index.html#2024-03-07-sweden-joins-nato'],
  'year of first progress report': ['timeline/index.html#2017-06-14-first-progress-report-on-the-common-proposals'],
  'more on hybrid threats': ['security/hybrid-threats.html'],
  'how often do the NAC and PSC meet': ['politics/political-dialogue.html', 'politics/political-dialogue.html#who-meets-whom', 'politics/political-dialogue.html#ambassadors-a-long-gap'],
};

test('a question leads first to what answers it', () => {
  const astray = Object.entries(first).filter(([query, urls]) => !urls.includes(search(query)[0]?.url));
  assert.deepEqual(astray.map(([query]) => `${query}: ${search(query)[0]?.url}`), []);
});

// By a name in lower case, the pages of what is called so: its title, its abbreviation, another name of it.
const pagesByName = (() => {
  const { topics, terms, sections } = readJson('data/site.json');
  const named = [
    ...topics.map(({ title, path }) => [path, title]),
    ...terms.map(({ term, abbreviation, aliases, path }) => [path, term, abbreviation, ...aliases]),
    ...sections.map(({ id, title }) => [`${id}/index.html`, title]),
  ];
  const pages = new Map();
  for (const [path, ...names] of named) {
    for (const name of names.filter(Boolean).map((written) => written.toLowerCase())) pages.set(name, (pages.get(name) ?? new Set()).add(path));
  }

  return pages;
})();

test('whoever asks by name finds what is called so before anything else', () => {
  assert.ok(pagesByName.size > 500);
  const behind = [...pagesByName].flatMap(([name, pages]) => {
    const first = search(name).slice(0, pages.size).map(({ url }) => url);
    return [...pages].filter((path) => !first.includes(path)).map((path) => `${name}: ${path} stands behind ${first.join(', ')}`);
  });
  assert.deepEqual(behind, []);
});

test('what a topic is tagged with finds it', () => {
  for (const { tags, path } of readJson('data/site.json').topics) {
    for (const tag of tags) assert.ok(search(tag).some(({ url }) => url === path), `${tag} does not lead to ${path}`);
  }
});

test('where all words stand together seldom, what some of them stand in follows', () => {
  const found = search('how many troops in KFOR');
  assert.ok(found.length > 4 && found.some(({ url }) => url.includes('kfor')), found.map(({ url }) => url).join('\n'));
  assert.equal(new Set(found.map(({ url }) => url)).size, found.length);
});

test('to ask for the newest of something is to ask for it', () => {
  for (const word of ['newest', 'latest', 'last', 'current']) assert.deepEqual(search(`${word} joint declaration`), search('joint declaration'));
});

test('who asks where others disagree finds that first, but for what is called so', () => {
  const isDisagreement = ({ url }) => url.startsWith('disagreements/index.html');
  for (const question of ['What do EU and NATO disagree about Berlin Plus', 'where sources disagree', 'disagreement', 'sources disagree about Althea']) {
    assert.ok(isDisagreement(search(question)[0]), `${question}: ${search(question)[0].url}`);
  }

  const called = new Set(pagesByName.get('berlin plus'));
  assert.ok(isDisagreement(search('berlin plus disagree').find(({ url }) => !called.has(url))));
});

test('words of a question alone are searched as they are', () => {
  assert.ok(search('who').length > 0);
});

test('where a word is nowhere, a number beside it finds nothing by itself', () => {
  assert.deepEqual(search('zzqqxxjj-19'), []);
  assert.ok(search('19').length > 0);
});

test('a word that the site has is not taken for another with a letter off', () => {
  const found = search('Iceland referendum').map(({ url }) => url);
  assert.ok(found.includes('members/index.html#IS') && !found.includes('members/index.html#IE'), found.join('\n'));
  assert.ok(search('Icelandd referendum').some(({ url }) => url === 'members/index.html#IS'));
});
