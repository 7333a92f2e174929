import { planReview, strangeWords } from './operations/review-plan.ts';

/** What this area's threads can be asked to do. */
export const works = [strangeWords, planReview];
