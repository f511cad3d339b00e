/** What was pasted before the code was loaded that takes it. Browsers tell it only during the event. */
export let earlyPaste: { text: string; files: File[] } | undefined;

document.addEventListener(
  'paste',
  ({ clipboardData: data }) => {
    // The browser itself pastes into the box.
    if (data && document.activeElement?.localName !== 'textarea')
      earlyPaste = { text: data.getData('text/plain'), files: [...data.files] };
  },
  { once: true },
);
