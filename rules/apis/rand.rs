pub fn thread_rng() -> rngs::ThreadRng;
pub fn rng() -> rngs::ThreadRng;
pub fn random<T>() -> T;

pub use rngs::ThreadRng;

pub mod rngs {
    #[not_send("make the random number before the await, in a block of its own, or use `rand::rngs::StdRng`")]
    pub struct ThreadRng;

    #[derive(Clone)]
    pub struct StdRng;

    #[derive(Clone)]
    pub struct SmallRng;

    impl crate::RngCore for ThreadRng {}
    impl crate::RngCore for StdRng {}
    impl crate::RngCore for SmallRng {}
    impl crate::SeedableRng for StdRng {}
    impl crate::SeedableRng for SmallRng {}

    impl Clone for ThreadRng {}
}

pub trait RngCore {
    fn next_u32(&mut self) -> u32;
    fn next_u64(&mut self) -> u64;
    fn fill_bytes(&mut self, dst: &mut [u8]);
}

pub trait SeedableRng {
    fn seed_from_u64(state: u64) -> Self;
    fn from_entropy() -> Self;
    fn from_os_rng() -> Self;
}

pub trait Rng: RngCore {
    fn gen<T>(&mut self) -> T;
    fn gen_range<T, R>(&mut self, range: R) -> T;
    fn gen_bool(&mut self, p: f64) -> bool;
    fn gen_ratio(&mut self, numerator: u32, denominator: u32) -> bool;
    fn random<T>(&mut self) -> T;
    fn random_range<T, R>(&mut self, range: R) -> T;
    fn random_bool(&mut self, p: f64) -> bool;
    fn random_ratio(&mut self, numerator: u32, denominator: u32) -> bool;
    fn sample<T, D>(&mut self, distr: D) -> T;
    fn fill<T: ?Sized>(&mut self, dest: &mut T);
}

impl<R: RngCore + ?Sized> Rng for R {}

pub mod prelude {
    pub use crate::rngs::{SmallRng, StdRng, ThreadRng};
    pub use crate::{Rng, RngCore, SeedableRng, random, rng, thread_rng};
}
