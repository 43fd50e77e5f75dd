//! structopt 0.3: what is derived gives the user's own type.

pub trait StructOpt {
    fn from_args() -> Self;
    fn from_iter<I>(iter: I) -> Self;
}
