//! async-graphql: the way to a schema's own data. Needs no runtime of its own.

pub type Result<T, E = Error> = std::result::Result<T, E>;

pub struct Error;

pub struct Context;
impl Context {
    pub fn data<D>(&self) -> Result<&D>;
    pub fn data_unchecked<D>(&self) -> &D;
    pub fn data_opt<D>(&self) -> Option<&D>;
}
