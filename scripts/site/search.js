/** The search of the site, in the browser. The index is loaded as a script, so that it works from a folder, too. */
import MiniSearch from 'minisearch';
import { searchOptions } from './search-options.ts';

const most = 12;
const root = document.currentScript?.dataset.root ?? '.';
const input = document.querySelector('#query');
const found = document.querySelector('#found');
let index = null;

function load() {
  index ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}/assets/search-index.js`;
    script.onload = () => resolve(MiniSearch.loadJSON(window.cellwrightIndex, searchOptions));
    script.onerror = reject;
    document.head.append(script);
  });
  return index;
}

async function search() {
  const query = input.value.trim();
  const results = query === '' ? [] : (await load()).search(query).slice(0, most);
  if (query !== input.value.trim()) return;
  const list = document.createElement('ul');
  for (const { id, title, summary } of results) {
    const link = Object.assign(document.createElement('a'), { href: `${root}/${id}.html`, textContent: title });
    const entry = document.createElement('li');
    entry.append(link, summary);
    list.append(entry);
  }
  found.replaceChildren(...(query === '' ? [] : results.length === 0 ? ['Nothing found'] : [list]));
}

input.addEventListener('focus', () => void load());
input.addEventListener('input', () => void search());
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && event.target !== input) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === 'Escape') found.replaceChildren();
});
