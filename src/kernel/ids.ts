import { z } from 'zod';

/** The identity of anything kept in the database. */
export const Id = z.uuid();

/** A fresh identity, never used before. */
export const newId = (): string => crypto.randomUUID();
