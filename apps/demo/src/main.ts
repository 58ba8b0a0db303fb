import { mount } from 'svelte';
import './style/base.css';
import { bringFonts } from './style/bring-fonts.ts';
import { loadLanguage } from './i18n/index.ts';
import { registerOffline } from './offline/register.ts';
import { session } from './session/session.svelte.ts';
import App from './shell/app.svelte';
import { connectAddress, state } from './state/store.svelte.ts';

await connectAddress(() => void session.start());
await loadLanguage(state.language);
mount(App, { target: document.querySelector('#app')! });
registerOffline();
bringFonts();
