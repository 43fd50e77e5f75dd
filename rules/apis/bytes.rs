pub use buf::{Buf, BufMut};

pub struct Bytes;

impl Bytes {
    pub const fn new() -> Self;
    pub const fn from_static(bytes: &'static [u8]) -> Self;
    pub fn copy_from_slice(data: &[u8]) -> Self;
    pub fn from_owner<T>(owner: T) -> Self;
    pub const fn len(&self) -> usize;
    pub const fn is_empty(&self) -> bool;
    pub fn slice<R>(&self, range: R) -> Self;
    pub fn slice_ref(&self, subset: &[u8]) -> Self;
    pub fn split_off(&mut self, at: usize) -> Self;
    pub fn split_to(&mut self, at: usize) -> Self;
    pub fn truncate(&mut self, len: usize);
    pub fn clear(&mut self);
    pub fn try_into_mut(self) -> Result<BytesMut, Bytes>;
}

impl Clone for Bytes {}
impl Default for Bytes {}

impl std::ops::Deref for Bytes {
    type Target = [u8];
}

impl From<&'static [u8]> for Bytes {}
impl From<&'static str> for Bytes {}
impl From<Vec<u8>> for Bytes {}
impl From<String> for Bytes {}
impl From<Box<[u8]>> for Bytes {}
impl From<BytesMut> for Bytes {}
impl From<Bytes> for Vec<u8> {}
impl From<Bytes> for BytesMut {}

pub struct BytesMut;

impl BytesMut {
    pub fn new() -> BytesMut;
    pub fn with_capacity(capacity: usize) -> BytesMut;
    pub fn zeroed(len: usize) -> BytesMut;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool;
    pub fn capacity(&self) -> usize;
    pub fn freeze(self) -> Bytes;
    pub fn split_off(&mut self, at: usize) -> BytesMut;
    pub fn split(&mut self) -> BytesMut;
    pub fn split_to(&mut self, at: usize) -> BytesMut;
    pub fn truncate(&mut self, len: usize);
    pub fn clear(&mut self);
    pub fn resize(&mut self, new_len: usize, value: u8);
    pub fn reserve(&mut self, additional: usize);
    pub fn extend_from_slice(&mut self, extend: &[u8]);
    pub fn unsplit(&mut self, other: BytesMut);
}

impl Clone for BytesMut {}
impl Default for BytesMut {}

impl std::ops::Deref for BytesMut {
    type Target = [u8];
}

impl From<&[u8]> for BytesMut {}
impl From<&str> for BytesMut {}

pub mod buf {
    use crate::{Bytes, BytesMut};

    pub trait Buf {
        fn remaining(&self) -> usize;
        fn chunk(&self) -> &[u8];
        fn advance(&mut self, cnt: usize);
        fn has_remaining(&self) -> bool;
        fn copy_to_slice(&mut self, dst: &mut [u8]);
        fn copy_to_bytes(&mut self, len: usize) -> Bytes;
        fn get_u8(&mut self) -> u8;
        fn get_i8(&mut self) -> i8;
        fn get_u16(&mut self) -> u16;
        fn get_u16_le(&mut self) -> u16;
        fn get_i16(&mut self) -> i16;
        fn get_i16_le(&mut self) -> i16;
        fn get_u32(&mut self) -> u32;
        fn get_u32_le(&mut self) -> u32;
        fn get_i32(&mut self) -> i32;
        fn get_i32_le(&mut self) -> i32;
        fn get_u64(&mut self) -> u64;
        fn get_u64_le(&mut self) -> u64;
        fn get_i64(&mut self) -> i64;
        fn get_i64_le(&mut self) -> i64;
        fn get_u128(&mut self) -> u128;
        fn get_u128_le(&mut self) -> u128;
        fn get_f32(&mut self) -> f32;
        fn get_f32_le(&mut self) -> f32;
        fn get_f64(&mut self) -> f64;
        fn get_f64_le(&mut self) -> f64;
        fn take(self, limit: usize) -> Take<Self>;
        fn chain<U: Buf>(self, next: U) -> Chain<Self, U>;
        fn reader(self) -> Reader<Self>;
    }

    impl Buf for Bytes {}
    impl Buf for BytesMut {}
    impl Buf for &[u8] {}
    impl<T> Buf for std::io::Cursor<T> {}

    pub trait BufMut {
        fn remaining_mut(&self) -> usize;
        fn has_remaining_mut(&self) -> bool;
        fn put<T: Buf>(&mut self, src: T);
        fn put_slice(&mut self, src: &[u8]);
        fn put_bytes(&mut self, val: u8, cnt: usize);
        fn put_u8(&mut self, n: u8);
        fn put_i8(&mut self, n: i8);
        fn put_u16(&mut self, n: u16);
        fn put_u16_le(&mut self, n: u16);
        fn put_i16(&mut self, n: i16);
        fn put_i16_le(&mut self, n: i16);
        fn put_u32(&mut self, n: u32);
        fn put_u32_le(&mut self, n: u32);
        fn put_i32(&mut self, n: i32);
        fn put_i32_le(&mut self, n: i32);
        fn put_u64(&mut self, n: u64);
        fn put_u64_le(&mut self, n: u64);
        fn put_i64(&mut self, n: i64);
        fn put_i64_le(&mut self, n: i64);
        fn put_u128(&mut self, n: u128);
        fn put_u128_le(&mut self, n: u128);
        fn put_f32(&mut self, n: f32);
        fn put_f32_le(&mut self, n: f32);
        fn put_f64(&mut self, n: f64);
        fn put_f64_le(&mut self, n: f64);
        fn writer(self) -> Writer<Self>;
    }

    impl BufMut for BytesMut {}
    impl BufMut for Vec<u8> {}
    impl BufMut for &mut [u8] {}

    pub struct Take<T>;

    impl<T: Buf> Buf for Take<T> {}

    pub struct Chain<T, U>;

    impl<T: Buf, U: Buf> Buf for Chain<T, U> {}

    pub struct Reader<B>;

    impl<B: Buf> std::io::Read for Reader<B> {}
    impl<B: Buf> std::io::BufRead for Reader<B> {}

    pub struct Writer<B>;

    impl<B: BufMut> Writer<B> {
        pub fn into_inner(self) -> B;
    }

    impl<B: BufMut> std::io::Write for Writer<B> {}
}
