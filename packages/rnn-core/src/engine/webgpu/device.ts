import { RnnError } from '../../errors.ts';
import type { KernelRequest } from '../../kernels/kernel.ts';
import { computeStage, type GpuAdapter, type GpuBuffer, type GpuDevice, usage } from './api.ts';
import { mostPlaces, shaderOf } from './shader.ts';

/** Bytes from one dispatch's places to the next: the least that every device allows. */
export const placeStride = 256;

/** A graphics device with the kernels that were made for it. */
export interface Device {
  readonly gpu: GpuDevice;
  /** Most bytes of one memory. */
  readonly mostBytes: number;
  /** Compiled once for each shader. */
  pipeline(request: KernelRequest, outs: number): Promise<object>;
  /** Ties a memory to the places that its dispatches are told. */
  bind(memory: GpuBuffer, places: GpuBuffer): object;
  readonly isLost: boolean;
  /** Throws `backend-unavailable` once the device is lost. */
  check(operation: string): void;
  dispose(): void;
}

/** Opens the device of `navigator.gpu`, with as much memory in one piece as it gives. Throws `backend-unavailable`. */
export async function openDevice(): Promise<Device> {
  const { navigator } = globalThis as {
    navigator?: { gpu?: { requestAdapter(o: object): Promise<GpuAdapter | null> } };
  };
  const adapter = await navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new RnnError('backend-unavailable', 'there is no WebGPU adapter');
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  const gpu = await adapter.requestDevice({ requiredLimits: { maxStorageBufferBindingSize, maxBufferSize } });
  return deviceOf(gpu);
}

function deviceOf(gpu: GpuDevice): Device {
  const pipelines = new Map<string, Promise<object>>();
  let lost: string | null = null;
  void gpu.lost.then(({ message }) => (lost ??= message || 'no reason was given'));
  const entry = (binding: number, buffer: object) => ({ binding, visibility: computeStage, buffer });
  const layout = gpu.createBindGroupLayout({
    entries: [
      entry(0, { type: 'storage' }),
      entry(1, { type: 'uniform', hasDynamicOffset: true, minBindingSize: mostPlaces * 4 }),
    ],
  });
  const pipelineLayout = gpu.createPipelineLayout({ bindGroupLayouts: [layout] });
  const { maxStorageBufferBindingSize, maxBufferSize } = gpu.limits;
  return {
    gpu,
    mostBytes: Math.min(maxStorageBufferBindingSize, maxBufferSize),
    pipeline(request, outs) {
      const code = shaderOf(request, outs);
      let made = pipelines.get(code);
      if (!made) {
        const compute = { module: gpu.createShaderModule({ code }), entryPoint: 'main' };
        made = gpu.createComputePipelineAsync({ layout: pipelineLayout, compute });
        // Whoever waits for it hears of a failure; those that wait for another do not.
        made.catch(() => pipelines.delete(code));
        pipelines.set(code, made);
      }
      return made;
    },
    bind: (memory, places) =>
      gpu.createBindGroup({
        layout,
        entries: [
          { binding: 0, resource: { buffer: memory } },
          { binding: 1, resource: { buffer: places, size: mostPlaces * 4 } },
        ],
      }),
    get isLost() {
      return lost !== null;
    },
    check(operation) {
      if (lost === null) return;
      throw new RnnError(
        'backend-unavailable',
        `${operation} expects its graphics device, and that was lost (${lost}); create a new engine, and go on from the parameters that the model had when they were last brought to the host`,
      );
    },
    dispose() {
      lost = 'the engine was disposed';
      pipelines.clear();
      gpu.destroy();
    },
  };
}

/** Runs `make` and throws `backend-unavailable` with the device's words where it complained or had no memory left. */
export async function complained<Result>({ gpu }: Device, what: string, make: () => Promise<Result>): Promise<Result> {
  gpu.pushErrorScope('validation');
  gpu.pushErrorScope('out-of-memory');
  let thrown: unknown = null;
  const result = await make().catch((error: unknown) => {
    thrown = error;
    return undefined;
  });
  const errors = [await gpu.popErrorScope(), await gpu.popErrorScope()];
  const complaint =
    errors.find((error) => error !== null)?.message ?? (thrown instanceof Error ? thrown.message : null);
  if (thrown instanceof RnnError) throw thrown;
  if (complaint !== null || thrown !== null) {
    throw new RnnError('backend-unavailable', `the graphics device refused ${what}: ${complaint ?? String(thrown)}`);
  }
  return result as Result;
}

/** A buffer of `bytes` with the values at its start. */
export function bufferOf({ gpu }: Device, bytes: number, uses: number, values?: ArrayBufferView): GpuBuffer {
  const buffer = gpu.createBuffer({ size: Math.max(4, bytes), usage: uses | usage.copyTo });
  if (values) gpu.queue.writeBuffer(buffer, 0, values);
  return buffer;
}
