import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Work } from '../../kernel/operation.ts';
import { operations } from '../areas.ts';
import { works } from '../works.ts';
import { type PoolSize, threadPool } from './pool.ts';

/** Replaces the built `worker.js`: counts what this thread has been asked, and obeys. */
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
      else if (given.name === 'until told') Atomics.wait(given.flag, 0, 0), parentPort.postMessage({ made: asked });
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

const ONE: Partial<PoolSize> = { threads: 1 };
const withFakeTimers = () =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });

/** Work that lasts until it is let go. */
const held = () => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const letGo = () => {
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
  return { given: { name: 'until told', flag }, letGo };
};

describe('the pool of threads', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does work in turn in a thread that stays', async () => {
    const pool = threadPool(script, ONE);
    expect(await Promise.all(['a', 'b', 'c'].map((name) => pool.work(work, { name })))).toEqual([
      ['test.work', 'a', 1],
      ['test.work', 'b', 2],
      ['test.work', 'c', 3],
    ]);
  });

  it('does as much at a time as it has threads', async () => {
    const pool = threadPool(script, { threads: 2 });
    const first = held();
    const waits = pool.work(work, first.given);
    expect(await pool.work(work, { name: 'b' })).toEqual(['test.work', 'b', 1]);
    first.letGo();
    expect(await waits).toBe(1);
  });

  it('refuses at once, with a sentence, when the queue is full, and takes work again when it is not', async () => {
    const pool = threadPool(script, { threads: 1, queue: 1 });
    const first = held();
    const running = pool.work(work, first.given);
    const waiting = pool.read(work, file('b'));
    expect([pool.running, pool.waiting]).toEqual([1, 1]);
    await expect(pool.work(work, { name: 'c' })).rejects.toMatchObject({ code: 'too-busy', status: 503 });
    first.letGo();
    await Promise.all([running, waiting]);
    expect([pool.running, pool.waiting]).toEqual([0, 0]);
    expect(await pool.work(work, { name: 'd' })).toEqual(['test.work', 'd', 2]);
  });

  it('refuses work that has waited too long, and does the rest', async () => {
    const pool = threadPool(script, { threads: 1, patience: 1 });
    const first = held();
    const running = pool.work(work, first.given);
    await expect(pool.work(work, { name: 'b' })).rejects.toMatchObject({ code: 'too-busy' });
    expect(pool.waiting).toBe(0);
    first.letGo();
    expect(await running).toBe(1);
  });

  it('fails with the problem, or the fault, and others get another thread', async () => {
    const pool = threadPool(script, ONE);
    const told = ['a', 'problem', 'b', 'fault', 'c'].map((name) => pool.work(work, { name }));
    expect(await told[0]).toEqual(['test.work', 'a', 1]);
    await expect(told[1]).rejects.toMatchObject({ code: 'no', words: { en: 'No.' }, status: 409, place: { line: 7 } });
    expect(await told[2]).toEqual(['test.work', 'b', 1]);
    await expect(told[3]).rejects.toThrow('a fault within');
    expect(await told[4]).toEqual(['test.work', 'c', 1]);
  });

  it('fails at once when the thread ends in the midst of work, and others get another thread', async () => {
    const pool = threadPool(script, ONE);
    const told = [pool.work(work, { name: 'exit' }), pool.work(work, { name: 'a' })];
    await expect(told[0]).rejects.toThrow('The thread ended in the midst of test.work');
    expect(await told[1]).toEqual(['test.work', 'a', 1]);
  });

  it('starts another thread when the last one has ended since', async () => {
    const pool = threadPool(script, ONE);
    expect(await pool.work(work, { name: 'last words' })).toBe('last words');
    await new Promise((done) => setTimeout(done, 300));
    expect(await pool.work(work, { name: 'a' })).toEqual(['test.work', 'a', 1]);
  });

  it('ends work that takes too long, and others get another thread', async () => {
    withFakeTimers();
    const pool = threadPool(script, ONE);
    const endless = expect(pool.work(work, { name: 'endless' })).rejects.toMatchObject({ code: 'work-too-heavy' });
    await vi.advanceTimersByTimeAsync(HOUR);
    await endless;
    expect(await pool.work(work, { name: 'a' })).toEqual(['test.work', 'a', 1]);
  });

  it('ends work that unpacks more than the memory that it may take outside the heap', async () => {
    withFakeTimers();
    const pool = threadPool(script, ONE);
    const endless = expect(pool.work(work, { name: 'endless' })).rejects.toMatchObject({ code: 'work-too-heavy' });
    await vi.advanceTimersByTimeAsync(0);
    const grown = vi.spyOn(process.memoryUsage, 'rss').mockReturnValue(2 ** 50);
    // Far less than the limit of time.
    await vi.advanceTimersByTimeAsync(1000);
    await endless;
    grown.mockRestore();
  });

  it('reads no file in a thread that does other work, nor in one where a file failed', async () => {
    const pool = threadPool(script, ONE);
    expect(await pool.work(work, { name: 'a' })).toEqual(['test.work', 'a', 1]);
    expect(await pool.read(work, file('b'))).toEqual(['test.work', 'b', 1]);
    await expect(pool.read(work, file('problem'))).rejects.toMatchObject({ code: 'no', status: 409 });
    expect(await pool.read(work, file('c'))).toEqual(['test.work', 'c', 1]);
    expect(await pool.work(work, { name: 'd' })).toEqual(['test.work', 'd', 2]);
    withFakeTimers();
    const endless = expect(pool.read(work, file('endless'))).rejects.toMatchObject({ code: 'file-too-heavy' });
    await vi.advanceTimersByTimeAsync(HOUR);
    await endless;
  });

  it('knows every work by its own name', () => {
    const names = works.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { reader, writer } of operations)
      for (const one of [reader, writer]) if (one) expect(works).toContain(one);
  });
});
