import { documentReader } from './operations/read-file.ts';
import { findingsWriter, planWriter, threadWriter } from './operations/write-file.ts';

/** What this area's threads can be asked to do. */
export const works = [documentReader, planWriter, findingsWriter, threadWriter];
