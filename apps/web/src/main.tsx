import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import './look/fonts.css';
import './look/tokens.css';
import './look/parts.css';
import './look/house.css';
import { queries } from './api/queries';
import { router } from './router';
import { applyTheme } from './shell/theme';
import { startWords } from './words/words';

applyTheme();
await startWords();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
