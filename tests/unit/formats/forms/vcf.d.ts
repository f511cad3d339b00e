/** What the tests use of vcf, which comes without types. */
declare module 'vcf' {
  interface Property {
    valueOf(): string;
  }
  export default class VCard {
    static parse(text: string): VCard[];
    version: string;
    get(name: string): Property | Property[] | undefined;
  }
}
