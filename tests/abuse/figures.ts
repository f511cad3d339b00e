/** How many of what was done to PageHop it has survived; what has not is named. */
export class Figures {
  readonly #what: string;
  readonly #broken: string[] = [];
  #tried = 0;

  constructor(what: string) {
    this.#what = what;
  }

  /** @param broken in a few words what has gone wrong; `undefined` if nothing has */
  count(one: string, broken: string | undefined): void {
    this.#tried++;
    if (broken !== undefined) this.#broken.push(`${one}: ${broken}`);
  }

  /** Prints the figures, and gives what has not survived. */
  print(): string[] {
    console.log(`${this.#what}: ${this.#tried - this.#broken.length} of ${this.#tried} survived`);
    return this.#broken;
  }
}
