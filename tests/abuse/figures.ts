/** Counts how many attempts PageHop has survived, and names those that it has not. */
export class Figures {
  readonly #what: string;
  readonly #broken: string[] = [];
  #tried = 0;

  constructor(what: string) {
    this.#what = what;
  }

  /** @param broken what has gone wrong, in a few words; `undefined` if nothing has */
  count(one: string, broken: string | undefined): void {
    this.#tried++;
    if (broken !== undefined) this.#broken.push(`${one}: ${broken}`);
  }

  /** Prints the figures, and returns the attempts that PageHop has not survived. */
  print(): string[] {
    console.log(`${this.#what}: ${this.#tried - this.#broken.length} of ${this.#tried} survived`);
    return this.#broken;
  }
}
