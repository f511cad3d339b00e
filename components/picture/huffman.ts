/**
 * The lengths, at most `limit`, of an optimal prefix code for symbols of these frequencies, 0 for a symbol that does not
 * occur: package-merge. At least two symbols are given a code, which every inflater accepts as complete.
 */
export function codeLengths(frequencies: readonly number[], limit: number): number[] {
  const leaves = frequencies
    .map((weight, symbol) => ({ weight, symbols: [symbol] }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.weight - b.weight);
  while (leaves.length < 2) leaves.unshift({ weight: 0, symbols: [leaves[0]?.symbols[0] === 0 ? 1 : 0] });

  let packages = leaves;
  for (let length = 1; length < limit; length++) {
    const pairs = [];
    for (let i = 1; i < packages.length; i += 2) {
      const [a, b] = [packages[i - 1]!, packages[i]!];
      pairs.push({ weight: a.weight + b.weight, symbols: [...a.symbols, ...b.symbols] });
    }
    packages = [...leaves, ...pairs].sort((a, b) => a.weight - b.weight);
  }

  const lengths = frequencies.map(() => 0);
  for (const { symbols } of packages.slice(0, 2 * leaves.length - 2)) {
    for (const symbol of symbols) lengths[symbol]!++;
  }
  return lengths;
}

/** The canonical code of these lengths (RFC 1951 3.2.2), first bit lowest, as deflate writes it. */
export function canonicalCode(lengths: readonly number[]): number[] {
  const codes = lengths.map(() => 0);
  let next = 0;
  for (let length = 1; length <= 15; length++) {
    for (const [symbol, its] of lengths.entries()) {
      if (its !== length) continue;
      for (let bit = 0; bit < length; bit++) codes[symbol]! |= ((next >> bit) & 1) << (length - 1 - bit);
      next++;
    }
    next <<= 1;
  }
  return codes;
}
