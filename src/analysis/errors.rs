//! What becomes of the errors of a task or of a list of futures: do they leave it, does it tell of them; no wording of findings.

use super::def::DefId;
use super::depth::Depth;
use super::infer::{Callee, Inference};
use super::tasks::{Spawn, Work};
use super::ty::Ty;
use super::{BodyRef, Program, walk};
use crate::model::{BodyId, Code, ExprId, ExprKind};

/// Does an error leave the task at all? A block that ends in `Ok(())` and has no `?` is done with its errors.
pub fn may_fail(program: &Program, at: BodyRef, spawn: &Spawn) -> bool {
    match spawn.work {
        Work::Block(body) => block_may_fail(program, BodyRef { body, ..at }),
        Work::Started(def, call) => {
            let Some(code) = program.code_of(def) else { return false };
            let of_callee = |body| BodyRef { file: def.file, code, body };
            program.spawns(def.file, code).iter().any(|inner| match inner.work {
                Work::Block(body) => first_try(program, of_callee(body), body).is_some(),
                Work::Fn(..) => true,
                // It spawns what it is given.
                Work::Started(..) | Work::Other => {
                    given_block(program, at, call).is_some_and(|body| block_may_fail(program, body))
                }
            })
        }
        Work::Fn(def, _) => !gives_ok_only(program, def, Depth::FIRST),
        Work::Other => true,
    }
}

/// Through how many functions the future is looked for that has an `Ok` for every end.
const MAX_FUNCTIONS: u32 = 3;

/// Does the future of this function of the user's end in `Ok(..)` only, as one does that tells of its errors itself?
fn gives_ok_only(program: &Program, def: DefId, depth: Depth) -> bool {
    let Some(code) = program.code_of(def).filter(|_| !depth.is_past(MAX_FUNCTIONS)) else { return false };
    let at = BodyRef { file: def.file, code, body: BodyId(0) };
    match program.item(def).as_fn() {
        Some(it) if it.is_async => ends_in_ok(program, at, depth),
        Some(_) => future_gives_ok(program, at, program.body(at).value, depth),
        None => false,
    }
}

/// The same of a future that is made here: an async block, a call, a chain that ends in `.then(|done| async { .. })`.
fn future_gives_ok(program: &Program, at: BodyRef, made: ExprId, depth: Depth) -> bool {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let closure = |arg: Option<&ExprId>| match arg.map(|arg| &code.expr(*arg).kind) {
        Some(ExprKind::Closure(body)) => Some(BodyRef { body: *body, ..at }),
        _ => None,
    };
    let called = || {
        let Some(Callee::Fn(callee)) = inference.callees.get(&made) else { return false };
        let def = program.specialized(callee);
        !program.file(def.file).stub && gives_ok_only(program, def, depth.next())
    };
    match &code.expr(made).kind {
        ExprKind::Async(body) => ends_in_ok(program, BodyRef { body: *body, ..at }, depth),
        ExprKind::Block(block) => block.tail.is_some_and(|tail| future_gives_ok(program, at, tail, depth)),
        ExprKind::MethodCall(call) => match call.method.as_str() {
            "boxed" | "boxed_local" | "fuse" => future_gives_ok(program, at, call.receiver, depth),
            "then" => {
                let then = closure(call.args.first());
                then.is_some_and(|then| future_gives_ok(program, then, program.body(then).value, depth))
            }
            _ => called(),
        },
        ExprKind::Call { args, .. } if args.len() == 1 && program.is_boxing(inference, made) => {
            future_gives_ok(program, at, args[0], depth)
        }
        ExprKind::Call { .. } => called(),
        _ => false,
    }
}

/// Does this async body end in `Ok(..)`, and leave nowhere with anything else?
fn ends_in_ok(program: &Program, at: BodyRef, depth: Depth) -> bool {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let body = code.body(at.body);
    let own = (body.first.0..=body.value.0).map(ExprId).filter(|id| inference.body_of(*id) == at.body);
    let leaves = own.into_iter().any(|id| match &code.expr(id).kind {
        ExprKind::Try(_) => true,
        ExprKind::Return(value) => !value.is_some_and(|value| is_ok(program, at, value, depth)),
        _ => false,
    });
    !leaves && is_ok(program, at, body.value, depth)
}

fn is_ok(program: &Program, at: BodyRef, value: ExprId, depth: Depth) -> bool {
    let code = program.code(at);
    match &code.expr(value).kind {
        ExprKind::Call { callee, .. } => {
            matches!(&code.expr(*callee).kind, ExprKind::Path(path) if path.last().is_some_and(|last| last.name == "Ok"))
        }
        ExprKind::Block(block) => block.tail.is_some_and(|tail| is_ok(program, at, tail, depth)),
        ExprKind::If { then, otherwise, .. } => {
            is_ok(program, at, *then, depth) && otherwise.is_some_and(|otherwise| is_ok(program, at, otherwise, depth))
        }
        ExprKind::Match { arms, .. } => arms.iter().all(|arm| is_ok(program, at, arm.value, depth)),
        ExprKind::Await { base, .. } => future_gives_ok(program, at, *base, depth),
        _ => false,
    }
}

/// The async block among the arguments of a call.
fn given_block(program: &Program, at: BodyRef, call: ExprId) -> Option<BodyRef> {
    let code = program.code(at);
    let ExprKind::Call { args, .. } = &code.expr(call).kind else { return None };
    args.iter().find_map(|arg| match code.expr(*arg).kind {
        ExprKind::Async(body) => Some(BodyRef { body, ..at }),
        _ => None,
    })
}

fn block_may_fail(program: &Program, at: BodyRef) -> bool {
    let code = program.code(at);
    let mut value = code.body(at.body).value;
    while let ExprKind::Block(block) = &code.expr(value).kind {
        let Some(tail) = block.tail else { break };
        value = tail;
    }
    let hands_on = match code.expr(value).kind {
        ExprKind::Await { base, .. } => !future_gives_ok(program, at, base, Depth::FIRST),
        _ => false,
    };
    hands_on || first_try(program, at, at.body).is_some()
}

/// The first `?` of what the task runs.
pub fn first_try_of(program: &Program, at: BodyRef, spawn: &Spawn) -> Option<ExprId> {
    match spawn.work {
        Work::Block(body) => first_try(program, at, body),
        Work::Fn(def, _) | Work::Started(def, _) => {
            let code = program.code_of(def)?;
            first_try(program, BodyRef { file: def.file, code, body: BodyId(0) }, BodyId(0))
        }
        Work::Other => None,
    }
}

/// The first `?` of a block's own.
pub fn first_try(program: &Program, at: BodyRef, body: BodyId) -> Option<ExprId> {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let block = code.body(body);
    (block.first.0..=block.value.0)
        .map(ExprId)
        .find(|expr| matches!(code.expr(*expr).kind, ExprKind::Try(_)) && inference.body_of(*expr) == body)
}

/// Does the task hand out the error of a library's function just as it comes: `stream.write_all(..).await?`? That is
/// told by nobody, whatever it logs elsewhere.
fn hands_out(program: &Program, at: BodyRef, body: BodyId) -> bool {
    let code = program.code(at);
    let inference = program.inference(at.file, at.code);
    let block = code.body(body);
    (block.first.0..=block.value.0).map(ExprId).filter(|expr| inference.body_of(*expr) == body).any(|expr| {
        let ExprKind::Try(inner) = code.expr(expr).kind else { return false };
        let called = match code.expr(inner).kind {
            ExprKind::Await { base, .. } => base,
            ExprKind::Call { .. } => inner,
            _ => return false,
        };
        let Ty::Adt(_, args) = inference.ty(inner) else { return false };
        program.stub_callee(inference, called).is_some()
            && args.get(1).is_some_and(|error| !says_nothing(program, error))
    })
}

/// Errors that hold no news: unit, what cannot be, a channel whose other end is gone, and the panic of another task.
pub fn says_nothing(program: &Program, error: &Ty) -> bool {
    match error {
        Ty::Never | Ty::Unknown => true,
        Ty::Tuple(parts) => parts.is_empty(),
        Ty::Adt(def, _) => {
            let name = program.item(*def).name;
            matches!(
                name.as_str(),
                "Infallible" | "JoinError" | "SendError" | "TrySendError" | "Aborted" | "Canceled" | "RecvError"
            )
        }
        _ => false,
    }
}

/// The error is looked at before the task hands it out: `.inspect_err(..)`, or a `map_err` with a closure that logs.
pub fn told_inside(program: &Program, at: BodyRef, spawn: &Spawn) -> bool {
    let fn_tells = |def: DefId| fn_tells(program, def);
    match spawn.work {
        Work::Block(body) => tells(program, BodyRef { body, ..at }) && !hands_out(program, at, body),
        Work::Fn(def, _) => {
            let first = |code| BodyRef { file: def.file, code, body: BodyId(0) };
            fn_tells(def) && !program.code_of(def).is_some_and(|code| hands_out(program, first(code), BodyId(0)))
        }
        // The function itself, or what its task runs.
        Work::Started(def, _) => {
            let runs = |code| program.spawns(def.file, code);
            fn_tells(def)
                || program.code_of(def).is_some_and(|code| {
                    runs(code).iter().any(|inner| matches!(inner.work, Work::Fn(run, _) if fn_tells(run)))
                })
        }
        Work::Other => false,
    }
}

/// The item of the stream whose method this is, where its type says it.
pub fn streamed<'i>(program: &Program, inference: &'i Inference, call: ExprId) -> Option<&'i Ty> {
    let ExprKind::MethodCall(call) = &program.code_at(inference).expr(call).kind else { return None };
    let item = |stream: &'i Ty| match stream {
        Ty::Bounds(bounds) => {
            let mut bound = bounds.iter().flat_map(|bound| bound.bindings.iter());
            bound.find(|(name, _)| *name == "Item").map(|(_, item)| item)
        }
        _ => None,
    };
    let stream = inference.ty(call.receiver);
    let buffered = ["BufferUnordered", "Buffered"];
    match stream {
        Ty::Adt(def, args) if buffered.iter().any(|name| program.item(*def).name == **name) => {
            match item(args.first()?)? {
                Ty::Async(_, output) | Ty::Future(_, output) => Some(output),
                _ => None,
            }
        }
        _ => item(stream),
    }
}

/// Do the futures of this `JoinAll` tell of their errors themselves? So it is said of those that cannot be looked into.
pub fn told_by_future(program: &Program, at: BodyRef, joined: &Ty) -> bool {
    let Ty::Adt(_, args) = joined else { return true };
    match args.first() {
        Some(Ty::Future(def, _)) => fn_tells(program, *def),
        Some(Ty::Async(body, _)) => {
            let block = BodyRef { body: *body, ..at };
            tells(program, block) || !block_may_fail(program, block)
        }
        _ => true,
    }
}

/// Does the chain that ends here have all that runs in it in sight, and nothing of that tells of an error?
pub fn told_in_chain(program: &Program, inference: &Inference, end: ExprId) -> bool {
    let code = program.code_at(inference);
    let mut blocks = 0;
    let told = walk::any(code, end, |id| match &code.expr(id).kind {
        ExprKind::Async(_) => {
            blocks += 1;
            false
        }
        ExprKind::MethodCall(_) => {
            says(code, id) || program.called_async_fn(inference, id).is_some_and(|def| fn_tells(program, def))
        }
        // A function that is called or named.
        ExprKind::Path(_) => matches!(inference.ty(id), Ty::FnDef(def, _) if fn_tells(program, *def)),
        _ => says(code, id),
    });
    told || blocks == 0
}

fn fn_tells(program: &Program, def: DefId) -> bool {
    let code = program.code_of(def);
    code.is_some_and(|code| tells(program, BodyRef { file: def.file, code, body: BodyId(0) }))
}

fn tells(program: &Program, at: BodyRef) -> bool {
    let code = program.code(at);
    let body = code.body(at.body);
    (body.first.0..=body.value.0).any(|index| says(code, ExprId(index)))
}

fn says(code: &Code, id: ExprId) -> bool {
    match &code.expr(id).kind {
        ExprKind::MethodCall(call) => matches!(call.method.as_str(), "inspect_err" | "or_else"),
        // The task itself logs errors: it is taken to log its own.
        ExprKind::Macro(call) => {
            call.path.last().is_some_and(|last| matches!(last.name.as_str(), "error" | "warn" | "eprintln" | "event"))
        }
        _ => false,
    }
}
