/** What was pasted before the code that takes it was loaded. Browsers reveal it only during the event. */
export let earlyPaste: { text: string; files: File[] } | undefined;

document.addEventListener(
  'paste',
  ({ clipboardData: data }) => {
    const text = data?.getData('text/plain') ?? '';
    // The browser itself pastes text into the box.
    if (data && (text === '' || document.activeElement?.localName !== 'textarea'))
      earlyPaste = { text, files: [...data.files] };
  },
  { once: true },
);
