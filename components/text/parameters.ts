import type { Address, Span } from './address.ts';
import { decoded } from './decoded.ts';

/** A `name=value` in an address, or a name alone. */
export interface Parameter {
  /** Decoded if possible. */
  name: string;
  /** Decoded if possible; empty for a name alone. */
  value: string;
  /** As written, without the `&` on either side. */
  span: Span;
  where: 'path' | 'query' | 'fragment';
}

/**
 * The parameters of an address, in order: path parameters such as `;jsessionid=…`
 * (RFC 3986 3.3), those of the query, and those of a fragment written like a query (`#access_token=…`,
 * `#/route?token=…`).
 */
export function parametersOf({ text, path, query, fragment }: Address): Parameter[] {
  const written = text.slice(fragment.start, fragment.end);
  const route = /^[^=&?]*\?/.exec(written)?.[0] ?? '';
  const inFragment = { start: fragment.start + route.length, end: fragment.end };
  return [
    ...pathParameters(text, path),
    ...separated(text, query, 'query'),
    ...(/[=?]/.test(written) ? separated(text, inFragment, 'fragment') : []),
  ];
}

/**
 * The text without some of its parameters. Each takes its `&` along: the one before it, or after it for the first. The last
 * takes the opening `?`, `#` or `;`. Everything else stays byte for byte.
 */
export function withoutParameters(text: string, parameters: readonly Parameter[]): string {
  let rest = text;
  for (const { start, end } of parameters.map(({ span }) => span).toSorted((a, b) => b.start - a.start)) {
    const first = rest[start - 1] !== '&';
    const cut = first && rest[end] === '&' ? { start, end: end + 1 } : { start: start - 1, end };
    rest = rest.slice(0, cut.start) + rest.slice(cut.end);
  }
  return rest;
}

function pathParameters(text: string, { start, end }: Span): Parameter[] {
  return Array.from(text.slice(start, end).matchAll(/;([^;/=]*=[^;/]*)/g), ({ index, 1: piece = '' }) =>
    parameter(piece, start + index + 1, 'path'),
  );
}

function separated(text: string, { start, end }: Span, where: 'query' | 'fragment'): Parameter[] {
  const parameters: Parameter[] = [];
  let from = start;
  for (const piece of text.slice(start, end).split('&')) {
    if (piece !== '') parameters.push(parameter(piece, from, where));
    from += piece.length + 1;
  }
  return parameters;
}

function parameter(piece: string, start: number, where: Parameter['where']): Parameter {
  const equals = piece.indexOf('=');
  const name = equals === -1 ? piece : piece.slice(0, equals);
  const value = equals === -1 ? '' : piece.slice(equals + 1);
  return { name: decoded(name), value: decoded(value), span: { start, end: start + piece.length }, where };
}
