// Checking, including spelling, in one process: the demo's six plans, a keystroke in a plan of a hundred goals, growth
// with the number of goals, and the cost relative to recognising the same file and to writing the same plan as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { median } from './measure.mjs';
import { withModules } from './modules.mjs';

const folder = new URL('../demo/plans/', import.meta.url);
const ms = (number) => `${number.toFixed(1)} ms`;
const TIMES = 20;

/** The times of `work`, each on a fresh result of `prepare`, in milliseconds. */
function timesOf(work, prepare, times = TIMES) {
  return Array.from({ length: times }, (_, i) => {
    const given = prepare(i);
    const started = performance.now();
    work(given);
    return performance.now() - started;
  });
}
const summary = (times) => `median ${ms(median(times))}, least ${ms(Math.min(...times))}`;

let salt = 0;
/** The file's text with one new sentence in every paragraph, so nothing remembered about its texts helps. */
const salted = (text) => {
  salt++;
  return text.replace(/^\p{Lu}.{30,}[.]$/gmu, (line, at) => `${line} Se punkt ${salt * 10_000_000 + at}.`);
};

/** Merges plans into one with all their goals, rows and sections. */
function joined(plans) {
  const named = (i, id) => id && `${i}${id}`;
  return {
    ...plans[0],
    goals: plans.flatMap(({ goals }, i) =>
      goals.map((goal) => ({ ...goal, id: named(i, goal.id), parent: named(i, goal.parent) })),
    ),
    indicators: plans.flatMap(({ indicators }, i) => indicators.map((row) => ({ ...row, goal: named(i, row.goal) }))),
    activities: plans.flatMap(({ activities }, i) => activities.map((row) => ({ ...row, goal: named(i, row.goal) }))),
    sections: plans.flatMap(({ sections }) => sections),
  };
}

/** The first hundred goals of a plan. */
function hundred(plan) {
  const goals = plan.goals.slice(0, 100);
  const ids = new Set(goals.map(({ id }) => id));
  const under = ({ goal }) => ids.has(goal);
  return { ...plan, goals, indicators: plan.indicators.filter(under), activities: plan.activities.filter(under) };
}

/** The plan as an editor has it after one more letter is typed in one of its texts: everything else is unchanged. */
function typed(plan, keys) {
  const written = plan.goals.filter(({ sections }) => sections.length > 0);
  const goal = written[keys % written.length];
  const [first, ...rest] = goal.sections;
  const text = 'Arbetslaget går igenom listan varje vecka'.slice(0, 1 + (keys % 40));
  const section = {
    ...first,
    text: `${first.text}\n${text}`,
    body: [...first.body, { type: 'paragraph', content: [{ text }] }],
  };
  return {
    ...plan,
    goals: plan.goals.map((other) => (other === goal ? { ...goal, sections: [section, ...rest] } : other)),
  };
}

export async function measure() {
  await withModules(async (load) => {
    const { readFile } = await load('documents/in/read/read.ts');
    const { recognise } = await load('documents/in/recognise/recognise.ts');
    const { check } = await load('check/check.ts');
    const { swedishSpeller } = await load('check/speller.ts');
    const started = performance.now();
    const means = { speller: await swedishSpeller() };
    console.log(`the dictionary is loaded in ${ms(performance.now() - started)}`);

    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const planOf = (text) => recognise(readFile(new TextEncoder().encode(text), 'plan.md')).documents[0];
    const checkAll = (plans) => plans.map((plan) => check(plan, means));
    const six = texts.slice(0, 6);

    const [first] = timesOf(checkAll, () => six.map(planOf), 1);
    console.log(`six plans, first: ${ms(first)}`);
    console.log(
      `six plans, every text new: ${summary(timesOf(checkAll, () => six.map((text) => planOf(salted(text)))))}`,
    );
    console.log(`six plans, read before: ${summary(timesOf(checkAll, () => six.map(planOf)))}`);

    const large = hundred(joined(texts.map(planOf)));
    check(large, means);
    const keys = timesOf(
      (plan) => check(plan, means),
      (i) => typed(large, i),
      60,
    );
    console.log(`a keystroke in a plan of ${large.goals.length} goals: ${summary(keys)}`);

    const per = [1, 10, 100].map((times) => {
      const make = () => joined(Array.from({ length: times }, () => planOf(salted(texts[0]))));
      const goals = make().goals.length;
      const taken = median(timesOf((plan) => check(plan, means), make, times === 100 ? 3 : 10));
      return { times, goals, taken, each: taken / goals };
    });
    for (const { times, goals, taken, each } of per)
      console.log(`${times}× (${goals} goals): ${ms(taken)}, per goal ${(each / per[0].each).toFixed(2)} of 1×`);

    // The same files in turn, so whatever else the machine does affects all alike.
    const floor = { check: [], recognise: [], json: [] };
    for (let i = 0; i < TIMES; i++) {
      const fresh = six.map(salted);
      const sources = fresh.map((text) => readFile(new TextEncoder().encode(text), 'plan.md'));
      let plans = [];
      floor.recognise.push(
        ...timesOf(
          () => {
            plans = sources.map((source) => recognise(source).documents[0]);
          },
          () => 0,
          1,
        ),
      );
      floor.check.push(...timesOf(checkAll, () => plans, 1));
      floor.json.push(
        ...timesOf(
          () => plans.map((plan) => JSON.stringify(plan)),
          () => 0,
          1,
        ),
      );
    }
    const ratio = (other) => (median(floor.check) / median(floor[other])).toFixed(2);
    console.log(
      `check beside recognising the same files: ratio ${ratio('recognise')}; beside JSON.stringify: ${ratio('json')}`,
    );
  });
}
