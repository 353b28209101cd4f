import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: what is left out because nobody sees it must be there before the paper is drawn. */
export function usePrinting(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    const tell = (printed: boolean) => () => flushSync(() => setPrinted(printed));
    window.addEventListener('beforeprint', tell(true), { signal: over.signal });
    window.addEventListener('afterprint', tell(false), { signal: over.signal });
    return () => over.abort();
  }, []);
  return isPrinted;
}
