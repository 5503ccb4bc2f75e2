// Marks in the contents where the reader is: the last heading that has passed the upper quarter of the window. What a filter has left
// out has no height, and is nowhere.
export function followReader() {
  const contents = document.querySelector('.contents');
  const links = new Map([...document.querySelectorAll('.contents a')].map((link) => [link.hash, link]));
  const headings = [...document.querySelectorAll('.page-body :is(h2, h3)')].filter((heading) => links.has('#' + heading.id));
  let current = null;

  const mark = () => {
    const passed = headings.filter((heading) => heading.offsetHeight && heading.getBoundingClientRect().top <= innerHeight / 4 + 1);
    const link = links.get('#' + passed.at(-1)?.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    // In its own box alone: the page must not move.
    if (link) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
  };

  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -75%' });
  for (const heading of headings) observer.observe(heading);
  // On a narrow screen it lies over the page that the reader wants to go on with; in a browser without popovers it cannot.
  contents?.addEventListener('click', () => contents.hidePopover?.());
}
