import { message } from '../../components/browser/messages.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An eye, open; crossed out while it is not pressed, by the style sheet. */
const EYE = [
  'M1.5 8s2.5-4.5 6.5-4.5S14.5 8 14.5 8s-2.5 4.5-6.5 4.5S1.5 8 1.5 8z',
  'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  'M2.5 13.5l11-11',
];

/** Shows a password while it is pressed. */
export function showButton(password: HTMLInputElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'show';
  button.ariaLabel = button.title = message('showPassword');
  button.ariaPressed = 'false';
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('width', '18');
  drawing.setAttribute('height', '18');
  drawing.ariaHidden = 'true';
  drawing.append(
    ...EYE.map((line) => {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', line);
      return path;
    }),
  );
  button.append(drawing);
  button.addEventListener('click', () => {
    const isShown = password.type === 'password';
    password.type = isShown ? 'text' : 'password';
    button.ariaPressed = String(isShown);
  });
  return button;
}
