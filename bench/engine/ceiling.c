/* What 128-bit vectors can do here: a register-blocked product without fused multiply-add, four rows by two vectors, on 1 or 2 threads.
   Prints GFLOP/s. cc -O3 -mavx -mno-fma -pthread ceiling.c -o ceiling && ./ceiling THREADS */
#include <immintrin.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { M = 512, N = 64, K = 512, ROUNDS = 400 };

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

/* Not inlined: a compiler that sees the whole loop also sees that only its last round counts. */
__attribute__((noinline)) static void product(const float *a, const float *b, float *c) {
  for (int y = 0; y < M; y += 4)
    for (int x = 0; x < N; x += 8) {
      __m128 s[4][2];
      for (int r = 0; r < 4; r++) s[r][0] = s[r][1] = _mm_setzero_ps();
      for (int i = 0; i < K; i++) {
        __m128 v0 = _mm_loadu_ps(b + i * N + x), v1 = _mm_loadu_ps(b + i * N + x + 4);
        for (int r = 0; r < 4; r++) {
          __m128 w = _mm_set1_ps(a[(y * K / 4 + i) * 4 + r]);
          s[r][0] = _mm_add_ps(s[r][0], _mm_mul_ps(w, v0));
          s[r][1] = _mm_add_ps(s[r][1], _mm_mul_ps(w, v1));
        }
      }
      for (int r = 0; r < 4; r++) {
        _mm_storeu_ps(c + (y + r) * N + x, s[r][0]);
        _mm_storeu_ps(c + (y + r) * N + x + 4, s[r][1]);
      }
    }
}

/* Leaves the sum of its product in `sum_of`, so that the product is wanted. */
static void *work(void *sum_of) {
  float *a = malloc(4 * M * K), *b = malloc(4 * K * N), *c = malloc(4 * M * N);
  for (int i = 0; i < M * K; i++) a[i] = (i % 17) * .01f;
  for (int i = 0; i < K * N; i++) b[i] = (i % 13) * .01f;
  for (int r = 0; r < ROUNDS; r++) {
    product(a, b, c);
    __asm__ volatile("" : : "r"(c) : "memory");
  }
  double *sum = sum_of;
  for (int i = 0; i < M * N; i++) *sum += c[i];
  free(a), free(b), free(c);
  return 0;
}

int main(int count, char **given) {
  int threads = count > 1 ? atoi(given[1]) : 1;
  pthread_t all[16];
  double best = 0, sums[16] = {0};
  for (int round = 0; round < 3; round++) {
    double from = now();
    for (int i = 0; i < threads; i++) pthread_create(&all[i], 0, work, &sums[i]);
    for (int i = 0; i < threads; i++) pthread_join(all[i], 0);
    double rate = 2.0 * M * N * K * ROUNDS * threads / (now() - from) * 1e-9;
    if (rate > best) best = rate;
  }
  printf("%.1f\n", best);
  return sums[0] > 0 ? 0 : 1;
}
