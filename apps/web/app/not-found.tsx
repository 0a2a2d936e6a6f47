import { Absent } from '@/features/shell/absent';
import { Shell } from '@/features/shell/shell';

export default function NotFound() {
  return (
    <Shell>
      <Absent noun="page" />
    </Shell>
  );
}
