import type { ReactNode } from 'react';
import { RequireViewer } from '@/features/account/require-viewer';
import { Shell } from '@/features/shell/shell';

export default function SignedInLayout({ children }: { children: ReactNode }) {
  return (
    <Shell>
      <RequireViewer>{children}</RequireViewer>
    </Shell>
  );
}
