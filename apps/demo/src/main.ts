import { mount } from 'svelte';
import './style/base.css';
import App from './shell/app.svelte';
import { connectAddress } from './state/store.svelte.ts';

await connectAddress();
mount(App, { target: document.querySelector('#app')! });
