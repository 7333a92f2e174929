/** An assessment is a shape and a word, never a colour alone. */
export const SHAPES = { fulfilled: '●', partlyFulfilled: '◐', notFulfilled: '○' };
