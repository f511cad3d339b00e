/** What a run is made of, and the summary at its end. */
import type { Outcome } from './test-steps.ts';

interface Step extends Outcome {
  name: string;
  seconds: number;
}

export class Steps {
  readonly #steps: Step[] = [];

  async step(name: string, run: () => Promise<Outcome>): Promise<void> {
    const start = performance.now();
    const outcome = await run();
    this.#steps.push({ ...outcome, name, seconds: (performance.now() - start) / 1000 });
    console.log(outcome.failed > 0 ? `✗ ${name} failed\n${outcome.output}` : `✓ ${name}`);
  }

  /** A line for each step, then the sum. The exit code says whether tests ran and nothing failed. */
  summary(): number {
    console.log('');
    for (const { name, seconds, ...counts } of this.#steps) {
      const ran = counts.passed + counts.skipped > 0 ? `   ${inWords(counts)}` : '';
      const result = counts.failed > 0 ? 'failed' : 'ok';
      console.log(`${result.padEnd(8)}${name.padEnd(20)}${seconds.toFixed(1).padStart(6)} s${ran}`);
    }
    const sum = (count: 'passed' | 'failed' | 'skipped') =>
      this.#steps.reduce((total, step) => total + step[count], 0);
    const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
    if (total.passed + total.failed === 0) console.log('No test ran.');
    console.log(inWords(total));
    return total.failed === 0 && total.passed > 0 ? 0 : 1;
  }
}

function inWords({ passed, failed, skipped }: Omit<Outcome, 'output'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
