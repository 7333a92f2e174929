/** An owner's id, then the ids of everything above it in the organisation, nearest first. */
export type OwnerPath = readonly string[];

/** What belongs to the municipality as a whole: its organisation, its look, what its boards share. */
export const WHOLE: OwnerPath = [];

/**
 * Who asks, in the post they act in. Its verbs are the words that `may` is written in; the lists an operation answers with are narrowed by
 * `scope`, which is the same rule for SQL.
 */
export interface Actor {
  id: string;
  name: string;
  /** The municipality the person acts in; an operation sees and changes nothing outside it. */
  municipality: string;
  /** `null` until sign-in comes. */
  post: string | null;
  reads(owner: OwnerPath): boolean;
  writes(owner: OwnerPath): boolean;
  /** Whose plans are shown in lists: everyone's, or those of these parts of the organisation with all below them. */
  scope: 'everything' | readonly string[];
}
