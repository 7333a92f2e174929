import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Work } from '../../kernel/operation.ts';
import { operations } from '../areas.ts';
import { works } from '../works.ts';
import { readInThread } from './read-in-thread.ts';
import { workInThread } from './work-in-thread.ts';

/** Stands for the built `worker.js`: counts what this thread has been asked, and does as it is told. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let asked = 0;
    parentPort.on('message', ({ name, given }) => {
      asked++;
      const words = { sv: 'Nej.', en: 'No.' };
      if (given.name === 'problem') parentPort.postMessage({ problem: { code: 'no', words, status: 409, place: { line: 7 } } });
      else if (given.name === 'fault') throw new Error('a fault within');
      else if (given.name === 'endless') for (;;);
      else if (given.name === 'exit') process.exit(0);
      else if (given.name === 'last words') {
        parentPort.postMessage({ made: 'last words' });
        Promise.reject(new Error('no one waits for it'));
      }
      else parentPort.postMessage({ made: [name, given.name, asked] });
    });
  `)}`,
);
const work: Work<{ name: string }, unknown> = { name: 'test.work', do: () => 'in this thread' };
const file = (name: string) => ({ name, bytes: new Uint8Array() });
const HOUR = 3_600_000;

describe('work in threads', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done in turn in one that stays', async () => {
    const inThread = workInThread(script);
    expect(await Promise.all(['a', 'b', 'c'].map((name) => inThread(work, { name })))).toEqual([
      ['test.work', 'a', 1],
      ['test.work', 'b', 2],
      ['test.work', 'c', 3],
    ]);
  });

  it('fails with the problem, or the fault, and others get another thread', async () => {
    const inThread = workInThread(script);
    const told = ['a', 'problem', 'b', 'fault', 'c'].map((name) => inThread(work, { name }));
    expect(await told[0]).toEqual(['test.work', 'a', 1]);
    await expect(told[1]).rejects.toMatchObject({ code: 'no', words: { en: 'No.' }, status: 409, place: { line: 7 } });
    expect(await told[2]).toEqual(['test.work', 'b', 1]);
    await expect(told[3]).rejects.toThrow('a fault within');
    expect(await told[4]).toEqual(['test.work', 'c', 1]);
  });

  it('fails at once where the thread ends in the midst of it, and others get another thread', async () => {
    const inThread = workInThread(script);
    const told = [inThread(work, { name: 'exit' }), inThread(work, { name: 'a' })];
    await expect(told[0]).rejects.toThrow('The thread ended in the midst of test.work');
    expect(await told[1]).toEqual(['test.work', 'a', 1]);
  });

  it('gets another thread where the last one has ended since', async () => {
    const inThread = workInThread(script);
    expect(await inThread(work, { name: 'last words' })).toBe('last words');
    await new Promise((done) => setTimeout(done, 300));
    expect(await inThread(work, { name: 'a' })).toEqual(['test.work', 'a', 1]);
  });

  it('is ended when it takes too long, and others get another thread', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const inThread = workInThread(script);
    const endless = expect(inThread(work, { name: 'endless' })).rejects.toMatchObject({ code: 'work-too-heavy' });
    await vi.advanceTimersByTimeAsync(HOUR);
    await endless;
    expect(await inThread(work, { name: 'a' })).toEqual(['test.work', 'a', 1]);
  });

  it('is done each in its own where it is on a file, and ended when it takes too long', async () => {
    const inThread = readInThread(script);
    for (const name of ['a', 'b']) expect(await inThread(work, file(name))).toEqual(['test.work', name, 1]);
    await expect(inThread(work, file('problem'))).rejects.toMatchObject({ code: 'no', status: 409 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const endless = expect(inThread(work, file('endless'))).rejects.toMatchObject({ code: 'file-too-heavy' });
    await vi.advanceTimersByTimeAsync(HOUR);
    await endless;
  });

  it('is known to them by its own name', () => {
    const names = works.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { reader, writer } of operations)
      for (const one of [reader, writer]) if (one) expect(works).toContain(one);
  });
});
