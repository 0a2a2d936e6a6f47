import { Absent } from '@/features/shell/absent';

export default function NotFound() {
  return <Absent noun="page" />;
}
