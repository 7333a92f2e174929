/** An owner's id, then the ids of everything above it in the organisation, nearest first. */
export type OwnerPath = readonly string[];

/** What belongs to the municipality as a whole: its organisation, its look, and what its boards share. */
export const WHOLE: OwnerPath = [];

/**
 * Who is asking, in the post they act in. Its methods are the vocabulary of `may`; the lists that an operation returns
 * are narrowed by `scope`, which is the same rule for SQL.
 */
export interface Actor {
  id: string;
  name: string;
  /** The municipality the person acts in; an operation sees and changes nothing outside it. */
  municipality: string;
  /** `null` until sign-in exists. */
  post: string | null;
  reads(owner: OwnerPath): boolean;
  writes(owner: OwnerPath): boolean;
  /** Whose plans lists show: everyone's, or those of these parts of the organisation and everything below them. */
  scope: 'everything' | readonly string[];
}
