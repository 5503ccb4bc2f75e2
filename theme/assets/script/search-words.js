// Words that make a sentence and say nothing of what is looked for: every text is of its day, and none says that it is the last. The
// shortest are left of "what's" and "we've".
const silent = new Set((
  'a about am an and any are as at be been between but by can cent could current currently d date did do does for from get had has have '
  + 'how i if in into is it its last latest ll many me mean meaning means more much my newest not now of often on or our per percent re s '
  + 'should sign signed so stand stands t text than that the their them there these they this those to today us ve was we were what when '
  + 'where whether which who whom whose why will with would year you your'
).split(' '));

// Asked when something was, its beginning is what is looked for, and no word of the answer.
const silentAfterWhen = new Set(['began', 'begin', 'start', 'started']);

// Asks for a group of results, and is no word of what stands in it; of "where sources disagree" the rest would ask for all sources.
const isDisagree = (word) => word.startsWith('disagree');
export const asksForDisagreements = (text) => wordsOf(text).some(isDisagree);

// As the index splits texts.
const wordsOf = (text) => text.toLowerCase().split(/[\n\r\p{Z}\p{P}]+/u).filter(Boolean);

// The words of a question that lead somewhere: "when was NATO founded" asks for "nato founded". All of them, where there are no others.
export function tellingWords(text) {
  const words = wordsOf(text);
  const telling = words.filter((word) => !silent.has(word) && !(words.includes('when') && silentAfterWhen.has(word))
    && !(isDisagree(word) && !words.includes('sources')));
  return telling.length > 0 ? telling : words;
}

// American spellings, which the site does not use for itself.
const british = [[/ense(s?)$/, 'ence$1'], [/(\p{L}{3})iz(?=e|ing|ation)/u, '$1is'], [/^center/, 'centre'], [/^labor/, 'labour']];

// Names of countries that texts write otherwise. "US" is not among them: it is "us" as well.
const fullNames = { uk: ['united', 'kingdom'], usa: ['united', 'states'], turkey: ['türkiye'] };

// What else a word may stand as: a number as a sum of money, which texts write as one word, or with its thousands apart, which is several; a
// country as texts have it; a word in British, and with another ending.
export function waysToSay(word, endings) {
  if (Object.hasOwn(fullNames, word)) return [word, { combineWith: 'AND', queries: fullNames[word] }];
  if (/^\d+$/.test(word)) {
    const apart = word.replace(/\B(?=(\d{3})+$)/g, ' ').split(' ');
    return [word, `€${word}`, `$${word}`, ...(apart.length > 1 ? [{ combineWith: 'AND', queries: apart }] : [])];
  }

  const ways = [word, british.reduce((text, [american, own]) => text.replace(american, own), word)];
  const [, stem] = endings ? word.match(/^(\p{L}{4,}?)(?:ies|es|s|ied|ed|er|ers|ing|e|y)$/u) ?? [] : [];
  if (stem) ways.push(stem);
  return [...new Set(ways)];
}
