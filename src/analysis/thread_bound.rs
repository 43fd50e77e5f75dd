//! What keeps to one thread, where `block_in_place` finds no other: functions by their attributes, futures by who runs them.

use super::context::body_expr;
use super::def::{Def, DefId, Namespace};
use super::fate::{Fate, fate};
use super::infer::Inference;
use super::{BodyRef, Program};
use crate::model::{ExprId, Span};

/// Why a function keeps to one thread, by its attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThreadBound {
    /// `#[tokio::main(flavor = "current_thread")]`, `#[tokio::test]`
    Flavor,
    /// `#[actix_web::main]`
    Actix,
    /// `#[actix_web::get("/")]`: each worker of a server has a runtime of its own, of one thread.
    Handler,
}

/// The attributes of actix-web's handlers.
const ACTIX_ROUTES: [&str; 11] = [
    "actix_web::get",
    "actix_web::post",
    "actix_web::put",
    "actix_web::delete",
    "actix_web::head",
    "actix_web::patch",
    "actix_web::options",
    "actix_web::connect",
    "actix_web::trace",
    "actix_web::route",
    "actix_web::routes",
];

/// Calls that run a future in a `LocalSet`, or on a runtime of one thread. There `block_in_place` panics, whatever the
/// runtime around is: <https://docs.rs/tokio/latest/tokio/task/fn.block_in_place.html>.
pub const LOCAL_RUNS: [&str; 14] = [
    "tokio::task::spawn_local",
    "tokio::task::LocalSet::spawn_local",
    "tokio::task::LocalSet::run_until",
    "tokio::task::LocalSet::block_on",
    "tokio::task::Builder::spawn_local",
    "tokio::task::Builder::spawn_local_on",
    "tokio::task::join_set::JoinSet::spawn_local",
    "tokio::task::join_set::JoinSet::spawn_local_on",
    "actix_rt::spawn",
    "actix_rt::Runtime::spawn",
    "actix_rt::Runtime::block_on",
    "actix_rt::SystemRunner::block_on",
    "actix_rt::Arbiter::spawn",
    "actix_rt::ArbiterHandle::spawn",
];

impl Program {
    /// The attribute that lets this function run on one thread: tokio's for such a runtime, or one of actix, whose
    /// runtimes are all of that kind, and which handlers are run on.
    pub fn one_thread_entry(&self, def: DefId) -> Option<(Span, ThreadBound)> {
        if let Some((span, true)) = self.single_threaded_entry(def) {
            return Some((span, ThreadBound::Flavor));
        }
        let item = self.item(def);
        let module = self.scope_module(def.file, item.scope);
        item.attrs.iter().find_map(|attr| {
            let Def::Item(found) = self.resolve_path(module, &attr.path, Namespace::Macros)?.def else { return None };
            match self.path_of(found).as_str() {
                "actix_web::main" | "actix_web::test" | "actix_rt::main" | "actix_rt::test" => {
                    Some((attr.span, ThreadBound::Actix))
                }
                path => ACTIX_ROUTES.contains(&path).then_some((attr.span, ThreadBound::Handler)),
            }
        })
    }

    /// The call that this future is given to, which runs it in a `LocalSet` or on another runtime of one thread.
    pub fn kept_on_thread(&self, inference: &Inference, future: ExprId) -> Option<ExprId> {
        let Fate::Argument(call, _) = fate(self.code_at(inference), inference, future) else { return None };
        let path = self.path_of(self.stub_callee(inference, call)?.def);
        let at = BodyRef { file: inference.file, code: inference.code, body: inference.body_of(call) };
        (LOCAL_RUNS.contains(&path.as_str()) && !self.is_in_place(at)).then_some(call)
    }

    /// `block_in_place(|| handle.block_on(local.run_until(..)))`: on a worker's thread tokio lets it block again.
    fn is_in_place(&self, mut at: BodyRef) -> bool {
        let inference = self.inference(at.file, at.code);
        let code = self.code(at);
        loop {
            let given = body_expr(self, at).and_then(|closure| match fate(code, inference, closure) {
                Fate::Argument(call, _) => self.stub_callee(inference, call),
                _ => None,
            });
            if given.is_some_and(|callee| self.is_std(callee.def, "tokio::task::block_in_place")) {
                return true;
            }
            let Some(parent) = code.body(at.body).parent else { return false };
            at.body = parent;
        }
    }
}
