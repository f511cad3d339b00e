/**
 * Each competitor once per round, a different one first in each, so that whatever slows the machine for a while slows all
 * of them.
 */
export function* turns<Name>(names: readonly Name[], rounds: number): Generator<Name> {
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) yield names[(turn + round) % names.length] as Name;
  }
}
