import { counted, offerFilter } from './filter.js';

// The timeline, narrowed by organisation, section, kind and words. Its strip draws what is left of each year in front of the
// whole.
export function offerTimeline() {
  if (!document.querySelector('.decades')) return;
  const bars = [...document.querySelectorAll('.strip-bar')].map(barOf);
  const years = [...document.querySelectorAll('.decades li')].map((item) => ({ item, link: item.querySelector('a') }));
  const events = [...document.querySelectorAll('.event')].map(entryOf);
  const ahead = events.filter(isAhead);

  offerFilter(events, (found, counts) => {
    for (const { item, link } of years) item.hidden = !link.hasAttribute('href');
    for (const bar of bars) draw(bar, counts.get(bar.section));
    const left = [...found].filter(isAhead).length;
    const past = counted(found.size - left, events.length - ahead.length, 'events');
    return ahead.length > 0 ? `${past}, ${counted(left, ahead.length, 'still ahead')}` : past;
  });
}

function entryOf(event) {
  const values = {
    organisation: [...event.querySelectorAll('.org')].map(({ classList }) => classList[1].slice('org-'.length)),
    // The folder of a topic is its section.
    section: [...event.querySelectorAll('.see a')].map((link) => link.getAttribute('href').split('/').at(-2)),
    kind: event.dataset.kinds?.split(' ') ?? [],
  };
  // Not the sources, whose titles are about much else.
  const text = () => [...event.querySelectorAll('.event-date, p, .see li')].map(({ textContent }) => textContent).join(' ');
  return { elements: [event], valuesOf: (name) => values[name], text };
}

const isAhead = ({ elements }) => elements[0].closest('.horizons');

function barOf(bar) {
  const found = bar.cloneNode();
  found.setAttribute('class', 'strip-found');
  bar.after(found);
  const link = bar.parentElement;
  const section = document.getElementById(link.getAttribute('href').slice(1)).parentElement;
  const [y, height] = ['y', 'height'].map((name) => Number(bar.getAttribute(name)));
  return { found, y, height, section, all: section.querySelectorAll('.event').length, title: link.querySelector('title') };
}

function draw({ found, y, height, section, all, title }, count) {
  const part = (height * count) / all;
  found.setAttribute('height', part);
  found.setAttribute('y', y + height - part);
  title.textContent = `${section.querySelector('h3').textContent}: ${counted(count, all, 'events')}`;
}
