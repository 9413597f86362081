// SPDX-License-Identifier: GPL-3.0-or-later
// extraction_peers.mjs compromise|compromise-dates|chrono-node ARTICLES.jsonl: what the peer finds in each article, as records of the form that `entente extract`
// prints, on standard output. Called by compare_extraction, which puts it beside the packages.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [, , peer, path] = process.argv;

// Positions in code points for positions in UTF-16.
function codePoints(text) {
  const pairs = [];
  for (let i = 1; i < text.length; ++i) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) pairs.push(i);
  }
  return (position) => position - pairs.filter((each) => each < position).length;
}

// The day, month or year that chrono is certain of.
function valueOf(start) {
  const pad = (number, digits) => String(number).padStart(digits, '0');
  const year = pad(start.get('year'), 4);
  if (start.isCertain('day') || start.isCertain('weekday')) return `${year}-${pad(start.get('month'), 2)}-${pad(start.get('day'), 2)}`;
  return start.isCertain('month') ? `${year}-${pad(start.get('month'), 2)}` : year;
}

async function chronoFinder() {
  const chrono = await import('chrono-node');
  return (article) => {
    const reference = article.date ? new Date(`${article.date}T12:00:00Z`) : new Date(0);
    return {
      dates: chrono.parse(article.text, reference).map((each) => ({
        start: each.index, end: each.index + each.text.length, text: each.text, type: 'DATE', value: valueOf(each.start),
      })),
    };
  };
}

async function compromiseFinder(withDates) {
  const nlp = (await import('compromise')).default;
  if (withDates) nlp.plugin((await import('compromise-dates')).default);
  const list = (view) => view.json({ offset: true });
  return (article) => {
    const doc = nlp(article.text);
    const names = (view, kind) => list(view).map((each) => ({ kind, name: each.text, span: each.offset }));
    const entities = [...names(doc.people(), 'person'), ...names(doc.places(), 'place'), ...names(doc.organizations(), 'organization')];
    const dates = !withDates ? [] : list(doc.dates({ today: article.date, timezone: 'UTC' })).map((each) => ({
      start: each.offset.start, end: each.offset.start + each.offset.length, text: each.text, type: 'DATE', value: each.dates?.start?.slice(0, 10) ?? '',
    }));
    const quotes = list(doc.quotations()).map((each) => ({ start: each.offset.start, end: each.offset.start + each.offset.length, text: each.text, kind: 'direct' }));
    return { entities, dates, quotes };
  };
}

const find = await (peer === 'chrono-node' ? chronoFinder() : compromiseFinder(peer === 'compromise-dates'));
console.warn = () => {}; // the peers' remarks on odd dates
let failed = 0;
for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
  if (!line.trim()) continue;
  const article = JSON.parse(line);
  let found = {};
  try {
    found = find(article);
  } catch (error) {
    ++failed; // compromise-dates 3 throws at some years; its other articles count all the same
  }
  const point = codePoints(article.text);
  for (const each of [...(found.dates ?? []), ...(found.quotes ?? [])]) {
    each.start = point(each.start);
    each.end = point(each.end);
  }
  const entities = (found.entities ?? []).map(({ kind, name, span }, index) => ({
    id: `e${index + 1}`, kind, name, mentions: [[point(span.start), point(span.start + span.length)]],
  }));
  process.stdout.write(`${JSON.stringify({ id: article.id, text: article.text, entities, dates: found.dates ?? [], quotes: found.quotes ?? [] })}\n`);
}
if (failed) process.stderr.write(`${peer} failed in ${failed} articles\n`);
