import { Home } from '@/features/account/home';

export default function HomePage() {
  return <Home />;
}
