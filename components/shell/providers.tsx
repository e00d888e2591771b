import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { PaletteProvider } from '#components/ui/command-palette.tsx';
import { PageReadingProvider } from '#components/ui/page-reading.tsx';
import { ToastProvider } from '#components/ui/toast.tsx';
import { TooltipProvider } from '#components/ui/tooltip.tsx';

/** What every page needs around it in the browser. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <NextIntlClientProvider>
      <TooltipProvider>
        <ToastProvider>
          <PageReadingProvider>
            <PaletteProvider>{children}</PaletteProvider>
          </PageReadingProvider>
        </ToastProvider>
      </TooltipProvider>
    </NextIntlClientProvider>
  );
}
