// The generator of the `text-fragments-polyfill` package, which has no types.

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export const GenerateFragmentStatus: {
    SUCCESS: 0;
    INVALID_SELECTION: 1;
    AMBIGUOUS: 2;
    TIMEOUT: 3;
    EXECUTION_FAILED: 4;
  };
  type Fragment = { prefix?: string; textStart: string; textEnd?: string; suffix?: string };
  type Result = { status: 0; fragment: Fragment } | { status: 1 | 2 | 3 | 4 };
  /** Grows the range to whole words. Gives up after half a second. */
  export function generateFragmentFromRange(range: Range): Result;
}
