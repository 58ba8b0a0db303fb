console.log('keyproof');
