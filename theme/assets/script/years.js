import { asked, tell } from './address.js';
import { element } from './element.js';

// By the number that belonging to the EU (1) and to NATO (2) add up to.
const families = ['other', 'eu', 'nato', 'joint'];
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

// A slider that takes the map of members back to the end of any year.
export function offerYears() {
  const place = document.querySelector('.years');
  if (!place) return;
  const map = document.querySelector('.members-map');
  const [shapes, labels] = [map.dataset.shapes.split('|'), map.dataset.labels.split('|')];
  const countries = [...map.querySelectorAll('.tile')].map(countryOf);
  const key = document.querySelector('.members-key');
  const day = key.firstElementChild;
  const today = [...day.childNodes];
  const [euAlone, both, natoAlone, neither = markOfNeither()] = key.querySelectorAll('.org');
  const marks = [neither, euAlone, natoAlone, both];
  const { first, last } = place.dataset;

  const slider = element('input', { type: 'range', id: 'Year', min: first, max: last, value: last });
  const shown = element('b', { 'aria-hidden': 'true' });
  const story = element('p', { class: 'note' });
  const said = element('p', { role: 'status', class: 'unseen' });
  place.append(element('label', { for: 'Year' }, 'Year'), ' ', shown, slider, story, said);

  const show = () => {
    const year = Number(slider.value);
    const counts = [0, 0, 0, 0];
    for (const { tile, name, eu, nato } of countries) {
      const membership = isIn(eu, year) + 2 * isIn(nato, year);
      counts[membership]++;
      tile.setAttribute('class', `tile family-${families[membership]}`);
      tile.querySelector('path').setAttribute('d', shapes[membership]);
      tile.querySelector('title').textContent = `${name}: ${labels[membership]}`;
    }

    marks.forEach((mark, membership) => (mark.querySelector('b').textContent = counts[membership]));
    if (counts[0]) key.append(neither);
    else neither.remove();
    day.replaceChildren(...(slider.value === last ? today : [`At the end of ${year}:`]));
    shown.textContent = year;
    story.textContent = storyOf(countries, year);
  };

  // Said, and written into the address, where the slider comes to rest.
  const settle = () => {
    const counts = [...key.querySelectorAll('.org')].map((mark) => mark.textContent).join(', ');
    said.textContent = `${day.textContent} ${counts}. ${story.textContent}`;
    tell({ year: slider.value === last ? '' : slider.value });
  };

  const wanted = asked('year');
  if (Number(wanted) >= first && Number(wanted) <= last) slider.value = wanted;
  show();
  slider.addEventListener('input', show);
  slider.addEventListener('change', settle);
}

const markOfNeither = () => element('span', { class: 'org org-neither' }, element('b', {}), ' in neither');

const countryOf = (tile) => ({
  tile,
  name: tile.querySelector('title').textContent.split(':')[0],
  eu: yearsOf(tile.dataset.eu),
  nato: yearsOf(tile.dataset.nato),
});

// "1973/2020" as numbers; without an end, or without years at all, for ever or never.
const yearsOf = (written) => {
  const [since = Infinity, until = Infinity] = written?.split('/').map(Number) ?? [];
  return { since, until };
};

const isIn = ({ since, until }, year) => Number(since <= year && year < until);

const inSentence = (name) => (/^(Netherlands|United .*|.* Republic)$/.test(name) ? `the ${name}` : name);

function storyOf(countries, year) {
  const those = (isMeant) => countries.filter(isMeant).map(({ name }) => inSentence(name));
  const parts = [
    [those(({ eu }) => eu.since === year), 'joined the EU'],
    [those(({ nato }) => nato.since === year), 'joined NATO'],
    [those(({ eu }) => eu.until === year), 'left the EU'],
  ].filter(([names]) => names.length);
  if (!parts.length) return `Nobody joined or left in ${year}.`;
  return `${year}: ${parts.map(([names, did]) => `${list.format(names)} ${did}`).join('; ')}.`;
}
