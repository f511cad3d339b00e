// The rule set of the `tidy-url` package, which has no types for its data.

declare module 'tidy-url/data/rules.js' {
  export interface TidyUrlRule {
    readonly name: string;
    /** Searched for in the host, or in the whole address if `match_href`. */
    readonly match: RegExp;
    readonly match_href?: boolean;
    /** Names of parameters to remove. */
    readonly rules?: readonly string[];
    /** Addresses to leave alone. */
    readonly exclude?: readonly RegExp[];
  }
  const rules: readonly TidyUrlRule[];
  export default rules;
}
